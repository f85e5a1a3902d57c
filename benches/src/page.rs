//! A page of restore jobs as Atlas answers it, clean against the document.

use std::fmt::Write as _;

/// As long as the signatures of such URLs are.
const SIGNATURE: &str = "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20250504T094200Z&X-Amz-SignedHeaders=host&X-Amz-Expires=14400&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20250504%2Feu-central-1%2Fs3%2Faws4_request&X-Amz-Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7";

const API: &str = "https://cloud.mongodb.com/api/atlas/v2/groups/5f3a1b2c4d5e6f7081929394";

/// A page of `jobs` jobs: of ten, six are automated restores, two go to a point in time, one is
/// a download, and one a download of a sharded cluster.
pub fn page(jobs: usize) -> String {
    let mut page = format!(
        r#"{{"links":[{{"href":"{API}/clusters/production-eu-central-1/backup/restoreJobs?includeCount=true&pageNum=1&itemsPerPage={jobs}","rel":"self"}}],"results":["#
    );
    for number in 0..jobs {
        if number > 0 {
            page.push(',');
        }
        job(&mut page, number);
    }
    let _ = write!(page, r#"],"totalCount":{jobs}}}"#);
    page
}

fn job(page: &mut String, number: usize) {
    let (hour, minute) = (number % 24, number % 60);
    let id = format!("650c1d2e3f405162{number:08x}");
    let delivery_type = match number % 10 {
        6 | 7 => "pointInTime",
        8 | 9 => "download",
        _ => "automated",
    };
    let urls = match number % 10 {
        8 => format!(r#""https://restore-{number}.example.com/files/{id}.tar.gz?{SIGNATURE}""#),
        _ => String::new(),
    };
    let _ = write!(
        page,
        r#"{{"cancelled":false,"deliveryType":"{delivery_type}","deliveryUrl":[{urls}],"desiredTimestamp":{{"date":"2025-05-03T{hour:02}:{minute:02}:00Z","increment":1746295200}},"expired":false,"expiresAt":"2025-05-11T{hour:02}:{minute:02}:12Z","failed":false,"finishedAt":"2025-05-04T{hour:02}:{minute:02}:12Z","id":"{id}","links":[{{"href":"{API}/clusters/production-eu-central-1/backup/restoreJobs/{id}","rel":"self"}},{{"href":"{API}/clusters/production-eu-central-1/backup/snapshots/650c1a2b3c4d5e6f{number:08x}","rel":"https://cloud.mongodb.com/snapshot"}},{{"href":"{API}/clusters/production-eu-central-1","rel":"https://cloud.mongodb.com/cluster"}},{{"href":"{API}","rel":"https://cloud.mongodb.com/group"}}],"snapshotId":"650c1a2b3c4d5e6f{number:08x}","targetClusterName":"production-eu-central-{number}","targetGroupId":"5f3a1b2c4d5e6f7081929394","timestamp":"2025-05-03T{hour:02}:{minute:02}:04Z""#
    );
    match number % 10 {
        6 => page.push_str(r#","oplogInc":1,"oplogTs":1746295200"#),
        7 => page.push_str(r#","pointInTimeUTCSeconds":1746295200"#),
        9 => {
            let _ = write!(
                page,
                r#","components":[{{"downloadUrl":"https://restore-{number}.example.com/shard-0.tar.gz?{SIGNATURE}","replicaSetName":"atlas-4kq9xz-shard-0"}},{{"downloadUrl":"https://restore-{number}.example.com/shard-1.tar.gz?{SIGNATURE}","replicaSetName":"atlas-4kq9xz-shard-1"}}]"#
            );
        }
        _ => {}
    }
    page.push('}');
}
