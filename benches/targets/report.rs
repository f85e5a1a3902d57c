//! Reads what the other targets measured and prints it as one Markdown table.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use atlas_restore_benches::{LOWERING, atlas};
use serde_json::Value;

/// Medians in nanoseconds, by group and variant.
type Medians = BTreeMap<(String, String), f64>;

/// The rows of one check each: title, group, and how many times faster it should be.
const CHECKS: [(&str, f64); 14] = [
    ("object id, valid", 20.0),
    ("object id, invalid late", 20.0),
    ("private endpoint id, valid", 20.0),
    ("private endpoint id, invalid late", 20.0),
    ("UUID, valid", 20.0),
    ("UUID, invalid late", 20.0),
    ("object id, parsed to its value", 15.0),
    ("cluster name, 8 bytes", 10.0),
    ("cluster name, 23 bytes", 10.0),
    ("cluster name, 23 bytes, invalid late", 10.0),
    ("item name, ASCII, 8 bytes", 15.0),
    ("item name, ASCII, 30 bytes", 15.0),
    ("item name, Japanese, 7 characters", 6.0),
    ("item name, Greek, 10 characters", 6.0),
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let target = arguments.find(|argument| !argument.starts_with("--"));
    let target = target.ok_or("the folder of the build is missing: see `benches/run`")?;
    let target = Path::new(&target);
    let mut medians = Medians::new();
    collect(&target.join("criterion"), &mut medians)?;
    println!("| what | ours | theirs | ratio | target | |");
    println!("|---|---:|---:|---:|---:|---|");
    checks(&medians);
    tables(&medians);
    decoding(&medians, &target.join("results/allocations"))?;
    overhead(&target.join("results/overhead"));
    sizes(&target.join("results/sizes"));
    let (all, time) = (atlas().len(), LOWERING);
    if all > 0 {
        println!(
            "| lowering all {all} distinct patterns of Atlas | {time:.2} s | | | under 1 s | {} |",
            met(time < 1.0)
        );
    }
    steps(&target.join("results"));
    Ok(())
}

/// Reads every `new/benchmark.json` with the `estimates.json` beside it.
fn collect(folder: &Path, medians: &mut Medians) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if !path.is_dir() {
            continue;
        }
        let (name, estimates) = (path.join("benchmark.json"), path.join("estimates.json"));
        if path.ends_with("new") && name.exists() && estimates.exists() {
            let read = |file: &Path| -> Result<Value, Box<dyn Error>> {
                Ok(serde_json::from_str(&fs::read_to_string(file)?)?)
            };
            let (name, estimates) = (read(&name)?, read(&estimates)?);
            let text = |key: &str| name[key].as_str().unwrap_or_default().to_owned();
            let median = estimates["median"]["point_estimate"].as_f64();
            let key = (text("group_id"), text("function_id"));
            medians.insert(key, median.ok_or("an estimate without a median")?);
        } else {
            collect(&path, medians)?;
        }
    }
    Ok(())
}

fn both(medians: &Medians, group: &str, theirs: &str) -> Option<(f64, f64)> {
    let median = |variant: &str| {
        medians
            .get(&(group.to_owned(), variant.to_owned()))
            .copied()
    };
    Some((median("ours")?, median(theirs)?))
}

fn met(met: bool) -> &'static str {
    if met { "met" } else { "**missed**" }
}

fn checks(medians: &Medians) {
    for (group, target) in CHECKS {
        let Some((ours, theirs)) = both(medians, group, "regress") else {
            continue;
        };
        let ratio = theirs / ours;
        println!(
            "| {group} | {ours:.1} ns | {theirs:.0} ns | {ratio:.1}× | {target}× | {} |",
            met(ratio >= target)
        );
    }
}

/// One row for all tables together, and one for each.
fn tables(medians: &Medians) {
    for (kind, target) in [("valid", 5.0), ("hostile", 50.0)] {
        let mut ratios = Vec::new();
        let mut per_byte = Vec::new();
        for (index, row) in atlas().iter().enumerate() {
            let group = format!("table {index} {kind}");
            let Some((ours, theirs)) = both(medians, &group, "regress") else {
                continue;
            };
            let text = if kind == "valid" {
                row.valid
            } else {
                row.hostile
            };
            ratios.push(theirs / ours);
            per_byte.push(ours / text.len() as f64);
            eprintln!(
                "{kind:8} {ours:8.1} ns {theirs:12.0} ns {:8.1} times, {:.2} ns of {} bytes: {}",
                theirs / ours,
                ours / text.len() as f64,
                text.len(),
                row.pattern
            );
        }
        ratios.sort_by(f64::total_cmp);
        per_byte.sort_by(f64::total_cmp);
        let (Some(least), Some(most)) = (ratios.first(), ratios.last()) else {
            continue;
        };
        let count = ratios.len();
        let (middle, time) = (ratios[count / 2], per_byte[count / 2]);
        let reached = ratios.iter().filter(|ratio| **ratio >= target).count();
        println!(
            "| {count} table-rung patterns of Atlas, {kind}: ratio, median (least to most) | | | \
             {middle:.0}× ({least:.1}× to {most:.0}×) | {target}× | {reached} of {count} {} |",
            met(reached == count)
        );
        if kind == "valid" {
            let (least, most) = (per_byte[0], per_byte[count - 1]);
            println!(
                "| the same: time a byte, median (least to most) | {time:.2} ns \
                 ({least:.2} to {most:.2}) | | | about 2 ns | {} |",
                met(most <= 2.2)
            );
        }
    }
}

fn decoding(medians: &Medians, allocations: &Path) -> Result<(), Box<dyn Error>> {
    let text = fs::read_to_string(allocations).unwrap_or_default();
    let counts = numbers(&text);
    for (variant, target) in [("plain", 1.0), ("progenitor", 0.7)] {
        if let Some((ours, theirs)) = both(medians, "decoding 500 jobs", variant) {
            let ratio = ours / theirs;
            println!(
                "| decoding a page of 500 jobs, against {variant}: time | {:.2} ms | {:.2} ms | \
                 {ratio:.2} of theirs | at most {target} | {} |",
                ours / 1e6,
                theirs / 1e6,
                met(ratio <= target)
            );
        }
        let (Some(ours), Some(theirs)) = (counts.get("ours"), counts.get(variant)) else {
            continue;
        };
        let ratio = ours / theirs;
        let (target, verdict) = match variant {
            "plain" => ("at most 0.8", met(ratio <= 0.8)),
            _ => ("", ""),
        };
        println!(
            "| decoding a page of 500 jobs, against {variant}: allocations | {ours} | {theirs} | \
             {ratio:.2} of theirs | {target} | {verdict} |"
        );
    }
    Ok(())
}

/// Lines of a name and a number, and perhaps more.
fn numbers(text: &str) -> BTreeMap<&str, f64> {
    let number = |line| {
        let mut words = str::split_whitespace(line);
        Some((words.next()?, words.next()?.parse().ok()?))
    };
    text.lines().filter_map(number).collect()
}

/// A call against bare reqwest.
fn overhead(file: &Path) {
    let text = fs::read_to_string(file).unwrap_or_default();
    let numbers = numbers(&text);
    let number = |name: &str| numbers.get(name).copied();
    let (Some(ours), Some(bare), Some(ratio)) = (number("ours"), number("bare"), number("ratio"))
    else {
        return;
    };
    println!(
        "| a call over loopback, against bare reqwest | {:.1} µs | {:.1} µs | {ratio:.3} of theirs \
         | at most 1.05 | {} |",
        ours / 1e3,
        bare / 1e3,
        met(ratio <= 1.05)
    );
}

fn sizes(file: &Path) {
    let text = fs::read_to_string(file).unwrap_or_default();
    let size = |program: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(program))?;
        line.trim().parse::<f64>().ok()
    };
    let (Some(empty), Some(ours), Some(theirs)) = (size("empty"), size("ours"), size("regress"))
    else {
        return;
    };
    let (ours, theirs) = (ours - empty, theirs - empty);
    println!(
        "| code and tables of all patterns of Atlas | {ours} B | {theirs} B | 1/{:.1} | 1/20 | {} |",
        theirs / ours,
        met(ours * 20.0 <= theirs)
    );
}

/// Whether the instructions of each check grow as the text does.
fn steps(results: &Path) {
    let names = fs::read_to_string(results.join("steps-names")).unwrap_or_default();
    let counts = fs::read_to_string(results.join("steps")).unwrap_or_default();
    let mut linear = 0;
    let mut most = (0.0, "");
    for (line, name) in counts.lines().zip(names.lines()) {
        let counts: Vec<f64> = line
            .split(' ')
            .filter_map(|word| word.parse().ok())
            .collect();
        let [_, first, second, third] = counts[..] else {
            continue;
        };
        let (once, twice) = (second - first, third - second);
        eprintln!(
            "{:.2} instructions a byte, growing {:.3} times: {name}",
            once / 20_000.0,
            twice / once
        );
        // A check that does not read on does not grow at all.
        linear += usize::from(twice <= 2.01 * once + 200.0);
        if once / 20_000.0 > most.0 {
            most = (once / 20_000.0, name);
        }
    }
    let all = counts.lines().count();
    if all > 0 {
        println!(
            "| checks whose instructions grow no faster than the text | {linear} of {all}, at most \
             {:.1} a byte | | | all | {} |",
            most.0,
            met(linear == all)
        );
    }
}
