//! The program itself, as a command.

use std::process::{Command, Output};

/// The command line, run where no file of the project is.
pub fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(arguments)
        .current_dir(std::env::temp_dir())
        .output()
        .expect("xtask runs")
}
