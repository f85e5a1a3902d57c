//! [`TokenEndpoint`]: the OAuth 2.0 endpoints of a service account.

mod answer;

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use atlas_restore_api::BoxFuture;
use oauth2::basic::{BasicClient, BasicTokenType};
use oauth2::{
    AsyncHttpClient, ClientId, ClientSecret, HttpRequest, HttpResponse, TokenResponse, TokenUrl,
};
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE};
use reqwest::{Request, Url};
use secrecy::{ExposeSecret, SecretString};

use self::answer::{Answer, CallError};
use super::token::Token;
use super::{AuthenticationError, Origin, TokenOperation};

/// Where tokens are fetched and revoked, and as whom.
#[derive(Debug)]
pub(super) struct TokenEndpoint {
    http: reqwest::Client,
    origin: Origin,
    token_url: Url,
    revocation_url: Url,
    client_id: String,
    client_secret: SecretString,
    timeout: Duration,
}

impl TokenEndpoint {
    pub(super) fn new(
        http: reqwest::Client,
        base_url: &Url,
        client_id: String,
        client_secret: SecretString,
        timeout: Duration,
    ) -> Self {
        let below = |path: &str| {
            let mut url = base_url.clone();
            url.set_path(&format!("{}{path}", base_url.path().trim_end_matches('/')));
            url
        };
        Self {
            http,
            origin: Origin::of(base_url),
            token_url: below("/api/oauth/token"),
            revocation_url: below("/api/oauth/revoke"),
            client_id,
            client_secret,
            timeout,
        }
    }

    pub(super) fn issuer(&self) -> &str {
        self.token_url.as_str()
    }

    pub(super) fn client_id(&self) -> &str {
        &self.client_id
    }

    /// A new token (RFC 6749, section 4.4.2).
    pub(super) async fn fetch(&self) -> Result<Token, AuthenticationError> {
        let asked = (Instant::now(), SystemTime::now());
        let exchange = Exchange {
            endpoint: self,
            answer: Mutex::default(),
        };
        // It keeps its secret in the clear, and so is not kept.
        let client = BasicClient::new(ClientId::new(self.client_id.clone()))
            .set_client_secret(ClientSecret::new(
                self.client_secret.expose_secret().to_owned(),
            ))
            .set_token_uri(TokenUrl::from_url(self.token_url.clone()));
        let request = client.exchange_client_credentials();
        let result = request.request_async(&exchange).await;
        let answer = exchange.answer.into_inner();
        let answer = answer.unwrap_or_else(PoisonError::into_inner);
        let failed = |error| {
            let secrets = [self.client_secret.expose_secret()];
            answer::failure(TokenOperation::Fetch, error, answer.as_ref(), &secrets)
        };
        let response = result.map_err(failed)?;
        let unusable = |reason: &str| answer::unusable(answer.as_ref(), reason);
        if *response.token_type() != BasicTokenType::Bearer {
            return Err(unusable("the token is no bearer token"));
        }
        let value = SecretString::from(response.access_token().secret().as_str());
        if value.expose_secret().is_empty() {
            return Err(unusable("the token is empty"));
        }
        Token::issued(value, response.expires_in(), asked)
            .ok_or_else(|| unusable("no HTTP header can hold the token"))
    }

    /// Makes a token worthless (RFC 7009). oauth2 has this too, but for https alone, and so
    /// not for a proxy or a test on the loopback.
    pub(super) async fn revoke(&self, token: &SecretString) -> Result<(), AuthenticationError> {
        let operation = TokenOperation::Revoke;
        let form = form_urlencoded::Serializer::new(String::new())
            .append_pair("token", token.expose_secret())
            .append_pair("token_type_hint", "access_token")
            .finish();
        // As in RFC 6749, section 2.3.1, and as oauth2 does.
        let encoded =
            |text: &str| -> String { form_urlencoded::byte_serialize(text.as_bytes()).collect() };
        let secret = encoded(self.client_secret.expose_secret());
        let request = self.http.post(self.revocation_url.clone());
        let request = request
            .basic_auth(encoded(&self.client_id), Some(secret))
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(form);
        let secrets = [self.client_secret.expose_secret(), token.expose_secret()];
        let sent = async { self.send(request.build()?).await };
        let answer = match sent.await {
            Ok(answer) => answer,
            Err(error) => return Err(answer::no_answer(operation, error)),
        };
        if answer.status.is_success() {
            return Ok(());
        }
        Err(answer::refusal(operation, &answer, &secrets))
    }

    /// Sends a request once, and reads what comes of it.
    async fn send(&self, mut request: Request) -> Result<Answer, CallError> {
        if let Some(authorization) = request.headers_mut().get_mut(AUTHORIZATION) {
            authorization.set_sensitive(true);
        }
        let authorization = request.headers().get(AUTHORIZATION).cloned();
        *request.timeout_mut() = Some(self.timeout);
        let response = self.http.execute(request).await?;
        // A client of the caller's own may follow redirects.
        if !self.origin.includes(response.url()) {
            return Err(CallError::Elsewhere);
        }
        Answer::read(response, authorization).await
    }
}

/// One call of oauth2 to the endpoint. Of a failure, oauth2 reports neither status nor
/// headers, so the answer is kept beside it.
struct Exchange<'e> {
    endpoint: &'e TokenEndpoint,
    answer: Mutex<Option<Answer>>,
}

impl<'c> AsyncHttpClient<'c> for Exchange<'_> {
    type Error = CallError;
    type Future = BoxFuture<'c, Result<HttpResponse, CallError>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(async move {
            let answer = self.endpoint.send(request.try_into()?).await?;
            let response = HttpResponse::from(&answer);
            let mut kept = self.answer.lock().unwrap_or_else(PoisonError::into_inner);
            *kept = Some(answer);
            Ok(response)
        })
    }
}
