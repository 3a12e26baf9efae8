//! Writes generated code: `lykt-bindgen kotlin|python|swift LIBRARY FOLDER`. `bindings/generate` calls it.
//!
//! Reads the description that UniFFI leaves in the library, so the library must not be stripped.

use std::env;
use std::process::ExitCode;

use camino::Utf8PathBuf;
use uniffi_bindgen::bindings::{
    GenerateOptions, SwiftBindingsOptions, TargetLanguage, generate, generate_swift_bindings,
};

type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let [language, library, folder] = words.as_slice() else {
        eprintln!("usage: lykt-bindgen kotlin|python|swift LIBRARY FOLDER");
        return ExitCode::from(2);
    };
    let (library, folder) = (Utf8PathBuf::from(library), Utf8PathBuf::from(folder));
    let written = match language.as_str() {
        "kotlin" => generate(options(TargetLanguage::Kotlin, library, folder)).map_err(Failure::from),
        "python" => generate(options(TargetLanguage::Python, library, folder)).map_err(Failure::from),
        "swift" => swift(library, &folder),
        other => {
            eprintln!("lykt-bindgen: no language {other:?}");
            return ExitCode::from(2);
        }
    };
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("lykt-bindgen: {error:?}");
            ExitCode::FAILURE
        }
    }
}

fn options(language: TargetLanguage, source: Utf8PathBuf, out_dir: Utf8PathBuf) -> GenerateOptions {
    GenerateOptions { languages: vec![language], source, out_dir, ..GenerateOptions::default() }
}

/// Source, header and module map from one run: they must belong together. The package manager and Apple's tools look
/// for header and map in a folder of the module's name, and for a map called `module.modulemap`.
fn swift(library: Utf8PathBuf, folder: &Utf8PathBuf) -> Result<(), Failure> {
    let part = |out_dir: &str, source: bool| SwiftBindingsOptions {
        generate_swift_sources: source,
        generate_headers: !source,
        generate_modulemap: !source,
        source: library.clone(),
        out_dir: folder.join(out_dir),
        module_name: Some("LyktFFI".to_owned()),
        modulemap_filename: Some("module.modulemap".to_owned()),
        ..SwiftBindingsOptions::default()
    };
    generate_swift_bindings(part("Lykt", true))?;
    generate_swift_bindings(part("LyktFFI", false))?;
    Ok(())
}
