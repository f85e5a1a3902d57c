//! [`RawRequest`]: requests that the document does not have.

use std::fmt;

use atlas_restore_api::{Operation, Reason, ResponseValue, TransportError};
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderValue};
use reqwest::{Method, Request, Url};
use serde::Serialize;
use serde_json::Value;

use crate::atlas::Atlas;
use crate::error::Error;

/// The rows that stand for requests without one in the table, by method.
static UNDECLARED: [Operation; 6] = [
    Operation::undeclared(Method::GET, true),
    Operation::undeclared(Method::HEAD, true),
    Operation::undeclared(Method::PUT, true),
    Operation::undeclared(Method::DELETE, true),
    Operation::undeclared(Method::POST, false),
    Operation::undeclared(Method::PATCH, false),
];

impl Atlas {
    /// A request that the document does not have, with the credentials, retry and limits of
    /// the others. Nothing of it is checked.
    ///
    /// `path` begins with `/` and is sent as it is: what goes into it has to be
    /// percent-encoded.
    ///
    /// ```no_run
    /// # async fn example(atlas: atlas_restore::Atlas) -> Result<(), atlas_restore::Error> {
    /// use atlas_restore::Method;
    ///
    /// let projects = atlas
    ///     .raw(Method::GET, "/api/atlas/v2/groups")
    ///     .version("2025-03-12")
    ///     .query("itemsPerPage", &5)
    ///     .send()
    ///     .await?;
    /// println!("{}", projects["totalCount"]);
    /// # Ok(())
    /// # }
    /// ```
    pub fn raw(&self, method: Method, path: impl Into<String>) -> RawRequest<'_> {
        RawRequest {
            atlas: self,
            method,
            path: path.into(),
            media_type: "application/json".to_owned(),
            query: Vec::new(),
            body: None,
        }
    }
}

/// A request that the document does not have. Made by [`Atlas::raw`], which has an example.
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct RawRequest<'a> {
    atlas: &'a Atlas,
    method: Method,
    path: String,
    media_type: String,
    query: Vec<(String, String)>,
    body: Option<Value>,
}

impl RawRequest<'_> {
    /// The version of the resource, a date such as `2025-03-12`. Without one, the request
    /// asks for plain `application/json`, as v1.0 of the API wants it.
    ///
    /// ```no_run
    /// # async fn example(atlas: atlas_restore::Atlas) -> Result<(), Box<dyn std::error::Error>> {
    /// use atlas_restore::Method;
    ///
    /// let projects = atlas.raw(Method::GET, "/api/atlas/v2/groups").version("2023-01-01");
    /// println!("{}", projects.send().await?["totalCount"]);
    /// # Ok(())
    /// # }
    /// ```
    pub fn version(mut self, date: &str) -> Self {
        self.media_type = format!("application/vnd.atlas.{date}+json");
        self
    }

    /// Adds a query parameter.
    ///
    /// ```no_run
    /// # async fn example(atlas: atlas_restore::Atlas) -> Result<(), Box<dyn std::error::Error>> {
    /// use atlas_restore::Method;
    ///
    /// let projects = atlas.raw(Method::GET, "/api/atlas/v2/groups").version("2023-01-01");
    /// println!("{}", projects.query("itemsPerPage", &5).send().await?["totalCount"]);
    /// # Ok(())
    /// # }
    /// ```
    pub fn query(mut self, name: impl Into<String>, value: &impl ToString) -> Self {
        self.query.push((name.into(), value.to_string()));
        self
    }

    /// The body, as JSON.
    ///
    /// ```no_run
    /// # async fn example(atlas: atlas_restore::Atlas) -> Result<(), Box<dyn std::error::Error>> {
    /// use atlas_restore::Method;
    ///
    /// let body = serde_json::json!({"name": "new", "orgId": "32b6e34b3d91647abb20e7b8"});
    /// let create = atlas.raw(Method::POST, "/api/atlas/v2/groups").version("2023-01-01");
    /// println!("{}", create.json(&body)?.send().await?["id"]);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The value has no JSON form.
    pub fn json(mut self, body: &impl Serialize) -> Result<Self, serde_json::Error> {
        self.body = Some(serde_json::to_value(body)?);
        Ok(self)
    }

    /// Sends the request. The value of an answer without a body is `null`.
    ///
    /// ```no_run
    /// # async fn example(atlas: atlas_restore::Atlas) -> Result<(), Box<dyn std::error::Error>> {
    /// use atlas_restore::Method;
    ///
    /// let gone = atlas.raw(Method::DELETE, "/api/atlas/v2/groups/32b6e34b3d91647abb20e7b8");
    /// println!("{}", gone.version("2023-01-01").send().await?.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Those of every call. Nothing is sent where the path does not begin with `/`, or the
    /// method is not one of the API's.
    pub async fn send(self) -> Result<ResponseValue<Value>, Error> {
        let mut rows = UNDECLARED.iter();
        let Some(operation) = rows.find(|row| row.method == self.method) else {
            let why = format!("the API has no method {}", self.method);
            return Err(Error::not_sent(TransportError::new(why)));
        };
        let request = self.request().map_err(Error::not_sent)?;
        let sent = self.atlas.client().execute::<(), _>(request, operation);
        let response = sent.await?;
        let value = match response.body().is_empty() {
            true => Ok(Value::Null),
            false => serde_json::from_slice(response.body()),
        };
        match value {
            Ok(value) => Ok(response.map(|()| value)),
            Err(error) => {
                let rejected = response.reject(Reason::NotJson(error));
                Err(Error::Undecodable(Box::new(rejected)))
            }
        }
    }

    fn request(&self) -> Result<Request, TransportError> {
        if !self.path.starts_with('/') {
            let why = format!("the path {:?} does not begin with a slash", self.path);
            return Err(TransportError::new(why));
        }
        let text = format!("{}{}", self.atlas.client().base_url(), self.path);
        let mut url = Url::parse(&text).map_err(TransportError::new)?;
        if !self.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&self.query);
        }
        let mut request = Request::new(self.method.clone(), url);
        let media_type = HeaderValue::try_from(&self.media_type).map_err(TransportError::new)?;
        if let Some(body) = &self.body {
            *request.body_mut() = Some(body.to_string().into());
            request
                .headers_mut()
                .insert(CONTENT_TYPE, media_type.clone());
        }
        request.headers_mut().insert(ACCEPT, media_type);
        Ok(request)
    }
}

/// Without the query and the body, which may hold what should not be shown.
impl fmt::Debug for RawRequest<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawRequest")
            .field("method", &self.method)
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}
