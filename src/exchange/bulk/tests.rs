use super::Work;
use crate::rules::{Day, Step};

#[test]
fn a_change_of_many_is_a_file_of_rows() {
    let text =
        |work: Work| String::from_utf8(work.file(["STI-AAAAA", "STI-BBBBB"]).unwrap()).unwrap();
    assert_eq!(
        text(Work::Theme("water".into())),
        "ref,theme\nSTI-AAAAA,water\nSTI-BBBBB,water\n"
    );
    assert_eq!(
        text(Work::Lead("SESRIC".into())),
        "ref,lead_institution\nSTI-AAAAA,SESRIC\nSTI-BBBBB,SESRIC\n"
    );
    let day = Day::from_ymd_opt(2027, 3, 31).unwrap();
    assert_eq!(
        text(Work::Due(Step::Completed, day)),
        "ref,milestone,step,due\nSTI-AAAAA,,completed,2027-03-31\nSTI-BBBBB,,completed,2027-03-31\n"
    );
}
