//! Allocations that decoding a page of 500 restore jobs takes, by three sets of types: one line
//! each, `name allocations bytes`.

mod types;

use std::alloc::System;

use atlas_restore_benches::page;
use serde::de::DeserializeOwned;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use types::{OurPage, ProgenitorPage, plain};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn count<T: DeserializeOwned>(name: &str, page: &str) {
    // What is made once, on first use, is not of the page.
    let first: T = serde_json::from_str(page).expect("the page is clean");
    let region = Region::new(ALLOCATOR);
    let second: T = serde_json::from_str(page).expect("the page is clean");
    let change = region.change();
    drop((first, second));
    println!(
        "{name} {} {}",
        change.allocations + change.reallocations,
        change.bytes_allocated
    );
}

fn main() {
    let page = page(500);
    println!("page 500 {}", page.len());
    count::<OurPage>("ours", &page);
    count::<plain::Page>("plain", &page);
    count::<ProgenitorPage>("progenitor", &page);
}
