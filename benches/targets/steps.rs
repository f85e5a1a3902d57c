//! A program for a profiler that counts instructions: `steps` lists what there is, and `steps
//! INDEX LENGTH` runs one check on a hostile text of about so many bytes, within [`counted`].

use atlas_restore_benches as ours;
use std::hint::black_box;

/// The instructions of this function, and of what it calls, are counted.
#[inline(never)]
fn counted(check: fn(&str) -> bool, text: &str) -> bool {
    check(text)
}

/// Checks with a text of which the middle is repeated: none is decided before its end.
fn checks() -> Vec<(String, fn(&str) -> bool, [&'static str; 3])> {
    let named: [(&str, fn(&str) -> bool, [&str; 3]); 4] = [
        (ours::CLUSTER_NAME, ours::is_cluster_name, ["", "a", "!"]),
        (ours::OBJECT_ID, ours::is_object_id, ["", "a", "!"]),
        (ours::UUID, ours::is_uuid, ["", "a", "!"]),
        (
            ours::DEPLOYMENT_ITEM_NAME,
            ours::is_deployment_item_name,
            ["", "語", "!"],
        ),
    ];
    let named = named.map(|(pattern, check, text)| (pattern.to_owned(), check, text));
    let atlas = ours::atlas()
        .iter()
        .map(|row| (row.pattern.to_owned(), row.check, row.pumped));
    named.into_iter().chain(atlas).collect()
}

fn main() {
    let mut arguments = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench");
    let (Some(index), Some(length)) = (arguments.next(), arguments.next()) else {
        for (index, (pattern, _, [head, middle, tail])) in checks().iter().enumerate() {
            println!("{index}\t{pattern}\t{head:?} {middle:?}* {tail:?}");
        }
        return;
    };
    let number = |text: String| text.parse::<usize>().expect("a number");
    let (_, check, [head, middle, tail]) = checks().swap_remove(number(index));
    let times = number(length) / middle.len().max(1);
    let text = format!("{head}{}{tail}", middle.repeat(times));
    println!("{}", counted(black_box(check), black_box(&text)));
}
