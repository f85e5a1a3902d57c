//! Decoding a page of 500 restore jobs, by three sets of types. `run` gives each a process of its
//! own.

mod types;

use std::hint::black_box;

use atlas_restore_benches::page;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use serde::de::DeserializeOwned;
use types::{OurPage, ProgenitorPage, plain};

fn decoded<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).expect("the page is clean")
}

fn decode(criterion: &mut Criterion) {
    let page = page(500);
    let clean: OurPage = decoded(&page);
    assert_eq!(clean.violations().count(), 0, "the page is clean");
    let mut group = criterion.benchmark_group("decoding 500 jobs");
    group.throughput(Throughput::Bytes(page.len() as u64));
    group.bench_function("ours", |bencher| {
        bencher.iter(|| decoded::<OurPage>(black_box(&page)));
    });
    group.bench_function("plain", |bencher| {
        bencher.iter(|| decoded::<plain::Page>(black_box(&page)));
    });
    group.bench_function("progenitor", |bencher| {
        bencher.iter(|| decoded::<ProgenitorPage>(black_box(&page)));
    });
    group.finish();
}

criterion_group!(benches, decode);
criterion_main!(benches);
