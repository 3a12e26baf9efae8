use super::*;

const EMPTY: &[u8] = b"";

fn reason(bytes: &[u8]) -> String {
    check_header(bytes).expect_err("these bytes are no pack")
}

#[test]
fn a_foreign_file_is_no_pack() {
    assert_eq!(reason(EMPTY), "it is no pack");
    assert_eq!(reason(b"SQLite format 3\0"), "it is no pack");
    assert_eq!(reason(&[0xff; 4096]), "it is no pack");
}

#[test]
fn another_format_is_named() {
    let mut header = vec![0_u8; 100];
    header[..16].copy_from_slice(b"SQLite format 3\0");
    header[68..72].copy_from_slice(&APPLICATION_ID.to_be_bytes());
    header[63] = 9;
    assert_eq!(reason(&header), "it has format 9, this program reads 1");
}
