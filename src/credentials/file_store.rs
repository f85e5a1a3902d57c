//! [`FileTokenStore`]: a token in a file that only its owner can read.

use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use atlas_restore_api::BoxFuture;
use secrecy::{ExposeSecret, SecretString};

use super::{StoredToken, TokenStore, TokenStoreError};

/// No token is nearly as long.
const LONGEST: u64 = 64 * 1024;

/// Keeps a token in a file.
///
/// The file is replaced in one step and, on Unix, made for its owner alone (mode 0600); one
/// that others may read or write is not trusted, and so not read. On Windows the folder's
/// permissions apply. The folder has to exist.
///
/// ```no_run
/// use atlas_restore::{Atlas, FileTokenStore};
///
/// let atlas = Atlas::builder()
///     .service_account("mdb_sa_id_1", "mdb_sa_sk_hunter2")
///     .token_store(FileTokenStore::new("/run/user/1000/atlas-token.json"))
///     .build()?;
/// # Ok::<(), atlas_restore::BuildError>(())
/// ```
#[derive(Clone, Debug)]
pub struct FileTokenStore {
    path: PathBuf,
}

impl FileTokenStore {
    /// A store in the file `path`. Nothing is read or written yet.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Does `work` where it may block.
    fn apart<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Path) -> io::Result<T> + Send + 'static,
    ) -> BoxFuture<'static, Result<T, TokenStoreError>> {
        let path = self.path.clone();
        Box::pin(async move {
            let done = tokio::task::spawn_blocking(move || work(&path)).await?;
            Ok(done?)
        })
    }
}

impl TokenStore for FileTokenStore {
    fn load(&self) -> BoxFuture<'_, Result<Option<StoredToken>, TokenStoreError>> {
        self.apart(load)
    }

    fn save<'a>(&'a self, token: &'a StoredToken) -> BoxFuture<'a, Result<(), TokenStoreError>> {
        let json = token.to_json();
        self.apart(move |path| save(path, &json))
    }

    fn clear(&self) -> BoxFuture<'_, Result<(), TokenStoreError>> {
        self.apart(|path| match fs::remove_file(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        })
    }
}

fn load(path: &Path) -> io::Result<Option<StoredToken>> {
    let file = match fs::File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        file => file?,
    };
    if !is_private(&file.metadata()?) {
        let why = "the file can be read or written by others than its owner";
        return Err(io::Error::new(ErrorKind::PermissionDenied, why));
    }
    let mut text = String::new();
    file.take(LONGEST).read_to_string(&mut text)?;
    let token = StoredToken::from_json(SecretString::from(text).expose_secret());
    token
        .map(Some)
        .ok_or_else(|| io::Error::new(ErrorKind::InvalidData, "the file holds no token"))
}

/// A new file takes the place of the old one, so that no reader sees half of one.
fn save(path: &Path, json: &SecretString) -> io::Result<()> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut file = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    file.write_all(json.expose_secret().as_bytes())?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(unix)]
fn is_private(metadata: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    metadata.permissions().mode() & 0o077 == 0
}

#[cfg(not(unix))]
fn is_private(_: &fs::Metadata) -> bool {
    true
}
