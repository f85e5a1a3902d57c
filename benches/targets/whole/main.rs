//! What it costs to make a client of the whole Atlas API: here, by progenitor and by
//! openapi-to-rust, each in processes of its own. `benches/whole-atlas` prepares all that this
//! needs and runs it.

mod chart;
mod documents;
mod generators;
mod measure;

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use documents::{Atlas, for_progenitor};
use generators::{ALL, Generator, Made, Workshop};

/// Anything that goes wrong ends the program.
type Failure = Box<dyn Error>;

/// The sizes, in operations, at which the cost is taken.
const SIZES: [usize; 5] = [10, 50, 100, 200, 540];

/// A row of the data: a generator at a size.
struct Row {
    generator: Generator,
    operations: usize,
    generation_seconds: f64,
    generation_cpu_seconds: f64,
    generation_megabytes: f64,
    lines: usize,
    /// `None` where the crate does not compile.
    check: Option<(f64, f64)>,
    errors: usize,
    dependencies: usize,
}

fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench");
    let mut path = |what: &str| {
        arguments
            .next()
            .map(PathBuf::from)
            .ok_or(format!("which {what}?"))
    };
    let atlas = Atlas::open(&path("document")?)?;
    let (programs, folder, output) = (path("programs")?, path("folder")?, path("output")?);
    fs::create_dir_all(&folder)?;
    let workshop = Workshop { programs, folder };
    let mut rows = Vec::new();
    for size in SIZES {
        let operations = atlas.spread(size);
        let part = atlas.part(&operations);
        for generator in [Generator::Ours, Generator::OpenapiToRust] {
            rows.extend(row(&workshop, generator, operations.len(), size, &part)?);
        }
    }
    let (count, part) = progenitors_part(&workshop, &atlas)?;
    eprintln!("progenitor takes {count} operations one by one");
    for size in SIZES
        .into_iter()
        .filter(|size| *size < count)
        .chain([count])
    {
        let chosen: Vec<_> = (0..size)
            .map(|number| part[number * count / size].clone())
            .collect();
        let document = for_progenitor(atlas.part(&chosen));
        rows.extend(row(
            &workshop,
            Generator::Progenitor,
            chosen.len(),
            size,
            &document,
        )?);
    }
    fs::write(output.join("whole-atlas.csv"), csv(&rows)?)?;
    chart::draw(&rows, &output.join("whole-atlas.svg"))?;
    print!("{}", table(&rows)?);
    Ok(())
}

/// A generator at a size, or nothing where it makes no crate.
fn row(
    workshop: &Workshop,
    generator: Generator,
    operations: usize,
    size: usize,
    document: &serde_json::Value,
) -> Result<Option<Row>, Failure> {
    let folder = workshop.folder.join("documents").join(generator.name());
    let path = documents::write(&folder, &format!("of-{size}"), document)?;
    let made: Made = match workshop.generate(generator, &path)? {
        Ok(made) => made,
        Err(reason) => {
            eprintln!("{} at {operations} operations: {reason}", generator.name());
            return Ok(None);
        }
    };
    let checked = workshop.check(generator, &made)?;
    let megabytes = |bytes: u64| bytes as f64 / 1e6;
    eprintln!(
        "{} at {operations} operations: {:.2?}, {} lines, {:.1?}, {} errors",
        generator.name(),
        made.generation.wall,
        made.lines,
        checked.check.wall,
        checked.errors,
    );
    Ok(Some(Row {
        generator,
        operations,
        generation_seconds: made.generation.wall.as_secs_f64(),
        generation_cpu_seconds: made.generation.cpu.as_secs_f64(),
        generation_megabytes: megabytes(made.generation.memory),
        lines: made.lines,
        check: (checked.errors == 0).then(|| {
            (
                checked.check.wall.as_secs_f64(),
                megabytes(checked.check.memory),
            )
        }),
        errors: checked.errors,
        dependencies: checked.dependencies,
    }))
}

/// How many operations progenitor takes, each as a document of its own, and which.
fn progenitors_part(
    workshop: &Workshop,
    atlas: &Atlas,
) -> Result<(usize, Vec<documents::Operation>), Failure> {
    let folder = workshop.folder.join("documents/one-by-one");
    let mut taken = Vec::new();
    for operation in atlas.operations() {
        let document = for_progenitor(atlas.part(std::slice::from_ref(&operation)));
        let path = documents::write(&folder, "one", &document)?;
        if workshop.takes(Generator::Progenitor, &path)? {
            taken.push(operation);
        }
    }
    Ok((taken.len(), taken))
}

fn csv(rows: &[Row]) -> Result<String, Failure> {
    let mut text =
        "generator,operations,generation s,generation CPU s,generation MB,lines,check s,check MB,\
                    compile errors,dependencies\n"
            .to_owned();
    for row in rows {
        let (seconds, memory) = match row.check {
            Some((seconds, memory)) => (format!("{seconds:.1}"), format!("{memory:.0}")),
            None => Default::default(),
        };
        writeln!(
            text,
            "{},{},{:.3},{:.3},{:.0},{},{seconds},{memory},{},{}",
            row.generator.name(),
            row.operations,
            row.generation_seconds,
            row.generation_cpu_seconds,
            row.generation_megabytes,
            row.lines,
            row.errors,
            row.dependencies,
        )?;
    }
    Ok(text)
}

/// Each generator at the most operations that it takes.
fn table(rows: &[Row]) -> Result<String, Failure> {
    let mut text = "| | operations | generation | its memory | lines | `cargo check` | its memory \
                    | dependencies |\n|---|---:|---:|---:|---:|---:|---:|---:|\n"
        .to_owned();
    for generator in ALL {
        let rows = rows.iter().filter(|row| row.generator == generator);
        let Some(row) = rows.max_by_key(|row| row.operations) else {
            continue;
        };
        let (check, memory) = match row.check {
            Some((seconds, memory)) => (format!("{seconds:.0} s"), format!("{memory:.0} MB")),
            None => (format!("{} errors", row.errors), "–".to_owned()),
        };
        writeln!(
            text,
            "| {} | {} | {:.2} s | {:.0} MB | {} | {check} | {memory} | {} |",
            generator.name(),
            row.operations,
            row.generation_seconds,
            row.generation_megabytes,
            row.lines,
            row.dependencies,
        )?;
    }
    Ok(text)
}
