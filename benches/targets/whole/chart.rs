//! How the cost grows with the number of operations, as a picture.

use std::path::Path;

use plotters::prelude::*;

use crate::generators::{ALL, Generator};
use crate::{Failure, Row};

const PANELS: [(&str, fn(&Row) -> Option<f64>); 4] = [
    ("generation, seconds", |row| Some(row.generation_seconds)),
    ("lines of Rust, thousands", |row| {
        Some(row.lines as f64 / 1000.0)
    }),
    ("cargo check, seconds", |row| {
        row.check.map(|(seconds, _)| seconds)
    }),
    ("cargo check, memory in MB", |row| {
        row.check.map(|(_, memory)| memory)
    }),
];

const fn colour(generator: Generator) -> RGBColor {
    match generator {
        Generator::Ours => RGBColor(0, 114, 178),
        Generator::Progenitor => RGBColor(213, 94, 0),
        Generator::OpenapiToRust => RGBColor(0, 158, 115),
    }
}

/// Draws a panel for each cost; a crate that does not compile has no time for that.
pub fn draw(rows: &[Row], path: &Path) -> Result<(), Failure> {
    let area = SVGBackend::new(path, (960, 640)).into_drawing_area();
    area.fill(&WHITE)?;
    for ((title, value), area) in PANELS.into_iter().zip(area.split_evenly((2, 2))) {
        let values = rows.iter().filter_map(value);
        let top = values.fold(0.0, f64::max).max(0.1) * 1.1;
        let mut chart = ChartBuilder::on(&area)
            .caption(title, ("sans-serif", 18))
            .margin(12)
            .x_label_area_size(36)
            .y_label_area_size(56)
            .build_cartesian_2d(0.0..560.0, 0.0..top)?;
        chart
            .configure_mesh()
            .x_desc("operations")
            .light_line_style(WHITE)
            .draw()?;
        for generator in ALL {
            let points = rows.iter().filter(|row| row.generator == generator);
            let points = points.filter_map(|row| Some((row.operations as f64, value(row)?)));
            let points: Vec<_> = points.collect();
            if points.is_empty() {
                continue;
            }
            let colour = colour(generator);
            let line = LineSeries::new(points.iter().copied(), colour.stroke_width(2));
            chart
                .draw_series(line)?
                .label(generator.name())
                .legend(move |(x, y)| {
                    PathElement::new([(x, y), (x + 16, y)], colour.stroke_width(2))
                });
            chart.draw_series(
                points
                    .into_iter()
                    .map(|point| Circle::new(point, 3, colour.filled())),
            )?;
        }
        chart
            .configure_series_labels()
            .position(SeriesLabelPosition::UpperLeft)
            .background_style(WHITE.mix(0.8))
            .draw()?;
    }
    area.present()?;
    Ok(())
}
