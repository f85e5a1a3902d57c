//! The engine, and the patterns of Atlas for it.

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (index, text) = (arguments.next(), arguments.next());
    let index = index.and_then(|index| index.parse::<usize>().ok());
    let pattern = index.and_then(|index| atlas_restore_benches::PATTERNS.get(index));
    let engine = pattern.and_then(|pattern| regress::Regex::with_flags(pattern, "u").ok());
    let text = text.unwrap_or_default();
    println!(
        "{}",
        engine.is_some_and(|engine| engine.find(&text).is_some())
    );
}
