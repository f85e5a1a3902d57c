//! What every program is: the others are measured against it.

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (index, text) = (arguments.next(), arguments.next());
    let index = index.and_then(|index| index.parse::<usize>().ok());
    let table: &[&str] = &["a", "b"];
    let row = index.and_then(|index| table.get(index));
    println!(
        "{}",
        row.is_some_and(|row| *row == text.unwrap_or_default())
    );
}
