//! Builds the pack from the content folder, so that no build can hold an older edition than its sources.

use std::path::Path;
use std::{env, fs};

use lykt_core::pack::{self, BuildError};
use lykt_data::folder;

fn main() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for input in folder::inputs(&data) {
        println!("cargo::rerun-if-changed={}", input.display());
    }
    let faults = match folder::read(&data).map(|content| pack::build(&content)) {
        Ok(Ok(bytes)) => {
            let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
            fs::write(Path::new(&out).join("edition.pack"), bytes).expect("OUT_DIR can be written");
            return;
        }
        Ok(Err(BuildError::Faults(faults))) | Err(faults) => faults,
        Ok(Err(error)) => panic!("{error}"),
    };
    for fault in faults {
        println!("cargo::error={fault}");
    }
}
