//! The patterns of Atlas that become a table, each on a long valid text and on a hostile one.

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use regress::Regex;

fn tables(criterion: &mut Criterion) {
    let patterns = atlas_restore_benches::atlas();
    if patterns.is_empty() {
        eprintln!("SKIPPED: the document of Atlas was not at hand when this was built");
    }
    for (index, row) in patterns.iter().enumerate() {
        if row.rung != "table" {
            continue;
        }
        // As typify has it; what does not parse so is read as this project reads it.
        let engine = Regex::new(row.pattern).expect("the engine takes the pattern");
        for (kind, text) in [("valid", row.valid), ("hostile", row.hostile)] {
            assert_eq!(
                (row.check)(text),
                kind == "valid",
                "{}: {text}",
                row.pattern
            );
            let mut group = criterion.benchmark_group(format!("table {index} {kind}"));
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.sample_size(20);
            group.warm_up_time(Duration::from_millis(100));
            group.measurement_time(Duration::from_millis(300));
            group.bench_function("ours", |bencher| {
                bencher.iter(|| (row.check)(black_box(text)));
            });
            group.bench_function("regress", |bencher| {
                bencher.iter(|| engine.find(black_box(text)).is_some());
            });
            group.finish();
        }
    }
}

criterion_group!(benches, tables);
criterion_main!(benches);
