//! Each check against the pattern as typify has it compiled: a `static` of `regress`, built on
//! first use, without the `u` flag unless said.
//!
//! A group for each text and two variants in it; `run` gives each variant a process of its own.

use std::hint::black_box;
use std::sync::LazyLock;

use atlas_restore_api::scalars::ObjectId;
use atlas_restore_benches as ours;
use criterion::{Criterion, criterion_group, criterion_main};
use regress::Regex;

fn compiled(pattern: &str, flags: &str) -> Regex {
    Regex::with_flags(pattern, flags).expect("the engine takes the pattern")
}

/// What typify emits: the regular expression of a type, on first use.
macro_rules! engine {
    ($name:ident, $pattern:ident, $flags:literal) => {
        fn $name(text: &str) -> bool {
            static PATTERN: LazyLock<Regex> = LazyLock::new(|| compiled(ours::$pattern, $flags));
            PATTERN.find(text).is_some()
        }
    };
}

engine!(object_id, OBJECT_ID, "");
engine!(private_endpoint_id, PRIVATE_ENDPOINT_ID, "");
engine!(uuid, UUID, "");
engine!(cluster_name, CLUSTER_NAME, "");
engine!(deployment_item_name, DEPLOYMENT_ITEM_NAME, "u");

/// The type that typify makes of the pattern of an object id.
struct TypifyObjectId(#[allow(dead_code, reason = "as typify has it")] String);

impl TryFrom<&str> for TypifyObjectId {
    type Error = &'static str;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        if !object_id(text) {
            return Err("doesn't match pattern \"^([a-f0-9]{24})$\"");
        }
        Ok(Self(text.to_owned()))
    }
}

type Check = fn(&str) -> bool;

/// Name of the group, the check, the engine, the text, and what both must say of it.
const CHECKS: [(&str, Check, Check, &str, bool); 13] = [
    (
        "object id, valid",
        ours::is_object_id,
        object_id,
        "650c1d2e3f405162738495aa",
        true,
    ),
    (
        "object id, invalid late",
        ours::is_object_id,
        object_id,
        "650c1d2e3f405162738495ag",
        false,
    ),
    (
        "private endpoint id, valid",
        ours::is_private_endpoint_id,
        private_endpoint_id,
        "vpce-0a1b2c3d4e5f60718",
        true,
    ),
    (
        "private endpoint id, invalid late",
        ours::is_private_endpoint_id,
        private_endpoint_id,
        "vpce-0a1b2c3d4e5f6071g",
        false,
    ),
    (
        "UUID, valid",
        ours::is_uuid,
        uuid,
        "1b4e28ba-2fa1-11d2-883f-0016d3cca427",
        true,
    ),
    (
        "UUID, invalid late",
        ours::is_uuid,
        uuid,
        "1b4e28ba-2fa1-11d2-883f-0016d3cca42g",
        false,
    ),
    (
        "cluster name, 8 bytes",
        ours::is_cluster_name,
        cluster_name,
        "Cluster0",
        true,
    ),
    (
        "cluster name, 23 bytes",
        ours::is_cluster_name,
        cluster_name,
        "production-eu-central-1",
        true,
    ),
    (
        "cluster name, 23 bytes, invalid late",
        ours::is_cluster_name,
        cluster_name,
        "production-eu-central_1",
        false,
    ),
    (
        "item name, ASCII, 8 bytes",
        ours::is_deployment_item_name,
        deployment_item_name,
        "Cluster0",
        true,
    ),
    (
        "item name, ASCII, 30 bytes",
        ours::is_deployment_item_name,
        deployment_item_name,
        "Restore_of.production(2025,05)",
        true,
    ),
    (
        "item name, Japanese, 7 characters",
        ours::is_deployment_item_name,
        deployment_item_name,
        "日本語クラスタ",
        true,
    ),
    (
        "item name, Greek, 10 characters",
        ours::is_deployment_item_name,
        deployment_item_name,
        "Συστοιχία1",
        true,
    ),
];

fn checks(criterion: &mut Criterion) {
    for (name, check, engine, text, answer) in CHECKS {
        assert_eq!((check(text), engine(text)), (answer, answer), "{name}");
        let mut group = criterion.benchmark_group(name);
        group.bench_function("ours", |bencher| bencher.iter(|| check(black_box(text))));
        group.bench_function("regress", |bencher| {
            bencher.iter(|| engine(black_box(text)))
        });
        group.finish();
    }
}

fn parsing(criterion: &mut Criterion) {
    let text = "650c1d2e3f405162738495aa";
    let mut group = criterion.benchmark_group("object id, parsed to its value");
    group.bench_function("ours", |bencher| {
        bencher.iter(|| ObjectId::try_from(black_box(text)));
    });
    group.bench_function("regress", |bencher| {
        bencher.iter(|| TypifyObjectId::try_from(black_box(text)));
    });
    group.finish();
}

criterion_group!(benches, checks, parsing);
criterion_main!(benches);
