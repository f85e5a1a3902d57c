//! The checks of all patterns of Atlas, and nothing else.

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (index, text) = (arguments.next(), arguments.next());
    let index = index.and_then(|index| index.parse::<usize>().ok());
    let row = index.and_then(|index| atlas_restore_benches::CHECKS.get(index));
    println!(
        "{}",
        row.is_some_and(|check| check(&text.unwrap_or_default()))
    );
}
