//! The objects of OpenAPI 3.0 and their fields, as tables. Section numbers are those of the
//! specification 3.0.3.

use Shape::{
    Any, Choice, Count, Flag, FlagOrSchema, List, Map, Number, Object, Paths, Referable, Responses,
    Text,
};

/// A kind of object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::lint) enum Part {
    Document,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Components,
    PathItem,
    Operation,
    ExternalDocs,
    Parameter,
    RequestBody,
    MediaType,
    Encoding,
    Response,
    Callback,
    Example,
    Link,
    Header,
    Tag,
    Schema,
    Discriminator,
    Xml,
    SecurityScheme,
    OAuthFlows,
    OAuthFlow,
}

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub(in crate::lint) enum Shape {
    Any,
    Text,
    Flag,
    Number,
    /// An integer that is not negative.
    Count,
    Choice(&'static [&'static str]),
    Object(Part),
    /// An object or a `$ref` to one.
    Referable(Part),
    FlagOrSchema,
    List(&'static Shape),
    Map(&'static Shape),
    /// By path.
    Paths,
    /// By status.
    Responses,
}

/// A field of an object.
pub(in crate::lint) struct Field {
    pub(in crate::lint) name: &'static str,
    pub(in crate::lint) shape: Shape,
    pub(in crate::lint) required: bool,
}

const fn may(name: &'static str, shape: Shape) -> Field {
    Field {
        name,
        shape,
        required: false,
    }
}

const fn must(name: &'static str, shape: Shape) -> Field {
    Field {
        name,
        shape,
        required: true,
    }
}

const SECURITY: Shape = List(&Map(&List(&Text)));
const SERVERS: Shape = List(&Object(Part::Server));
const SCHEMA: Shape = Referable(Part::Schema);
const SCHEMAS: Shape = List(&SCHEMA);
const EXAMPLES: Shape = Map(&Referable(Part::Example));
const CONTENT: Shape = Map(&Object(Part::MediaType));
const HEADERS: Shape = Map(&Referable(Part::Header));
const PARAMETERS: Shape = List(&Referable(Part::Parameter));
const LOCATIONS: Shape = Choice(&["query", "header", "path", "cookie"]);

impl Part {
    /// What it is called in a sentence.
    pub(in crate::lint) fn noun(self) -> &'static str {
        match self {
            Part::Document => "the document",
            Part::Info => "`info`",
            Part::Contact => "the contact",
            Part::License => "the license",
            Part::Server => "the server",
            Part::ServerVariable => "the server variable",
            Part::Components => "`components`",
            Part::PathItem => "the path",
            Part::Operation => "the operation",
            Part::ExternalDocs => "`externalDocs`",
            Part::Parameter => "the parameter",
            Part::RequestBody => "the request body",
            Part::MediaType => "the media type",
            Part::Encoding => "the encoding",
            Part::Response => "the response",
            Part::Callback => "the callback",
            Part::Example => "the example",
            Part::Link => "the link",
            Part::Header => "the header",
            Part::Tag => "the tag",
            Part::Schema => "the schema",
            Part::Discriminator => "the discriminator",
            Part::Xml => "`xml`",
            Part::SecurityScheme => "the security scheme",
            Part::OAuthFlows => "`flows`",
            Part::OAuthFlow => "the OAuth flow",
        }
    }

    /// Its fields, beside extensions.
    pub(in crate::lint) fn fields(self) -> &'static [Field] {
        match self {
            Part::Document => DOCUMENT,
            Part::Info => INFO,
            Part::Contact => &const { [may("name", Text), may("url", Text), may("email", Text)] },
            Part::License => &const { [must("name", Text), may("url", Text)] },
            Part::Server => SERVER,
            Part::ServerVariable => SERVER_VARIABLE,
            Part::Components => COMPONENTS,
            Part::PathItem => PATH_ITEM,
            Part::Operation => OPERATION,
            Part::ExternalDocs => &const { [may("description", Text), must("url", Text)] },
            Part::Parameter => PARAMETER,
            Part::RequestBody => REQUEST_BODY,
            Part::MediaType => MEDIA_TYPE,
            Part::Encoding => ENCODING,
            Part::Response => RESPONSE,
            Part::Callback => &[],
            Part::Example => EXAMPLE,
            Part::Link => LINK,
            Part::Header => HEADER,
            Part::Tag => TAG,
            Part::Schema => SCHEMA_FIELDS,
            Part::Discriminator => {
                &const { [must("propertyName", Text), may("mapping", Map(&Text))] }
            }
            Part::Xml => XML,
            Part::SecurityScheme => SECURITY_SCHEME,
            Part::OAuthFlows => OAUTH_FLOWS,
            Part::OAuthFlow => OAUTH_FLOW,
        }
    }
}

const DOCUMENT: &[Field] = &[
    must("openapi", Any),
    must("info", Object(Part::Info)),
    may("servers", SERVERS),
    must("paths", Paths),
    may("components", Object(Part::Components)),
    may("security", SECURITY),
    may("tags", List(&Object(Part::Tag))),
    may("externalDocs", Object(Part::ExternalDocs)),
];

const INFO: &[Field] = &[
    must("title", Text),
    may("description", Text),
    may("termsOfService", Text),
    may("contact", Object(Part::Contact)),
    may("license", Object(Part::License)),
    must("version", Text),
];

const SERVER: &[Field] = &[
    must("url", Text),
    may("description", Text),
    may("variables", Map(&Object(Part::ServerVariable))),
];

const SERVER_VARIABLE: &[Field] = &[
    may("enum", List(&Text)),
    must("default", Text),
    may("description", Text),
];

const COMPONENTS: &[Field] = &[
    may("schemas", Map(&SCHEMA)),
    may("responses", Map(&Referable(Part::Response))),
    may("parameters", Map(&Referable(Part::Parameter))),
    may("examples", EXAMPLES),
    may("requestBodies", Map(&Referable(Part::RequestBody))),
    may("headers", HEADERS),
    may("securitySchemes", Map(&Referable(Part::SecurityScheme))),
    may("links", Map(&Referable(Part::Link))),
    may("callbacks", Map(&Referable(Part::Callback))),
];

const PATH_ITEM: &[Field] = &[
    may("$ref", Text),
    may("summary", Text),
    may("description", Text),
    may("get", Object(Part::Operation)),
    may("put", Object(Part::Operation)),
    may("post", Object(Part::Operation)),
    may("delete", Object(Part::Operation)),
    may("options", Object(Part::Operation)),
    may("head", Object(Part::Operation)),
    may("patch", Object(Part::Operation)),
    may("trace", Object(Part::Operation)),
    may("servers", SERVERS),
    may("parameters", PARAMETERS),
];

const OPERATION: &[Field] = &[
    may("tags", List(&Text)),
    may("summary", Text),
    may("description", Text),
    may("externalDocs", Object(Part::ExternalDocs)),
    may("operationId", Text),
    may("parameters", PARAMETERS),
    may("requestBody", Referable(Part::RequestBody)),
    must("responses", Responses),
    may("callbacks", Map(&Referable(Part::Callback))),
    may("deprecated", Flag),
    may("security", SECURITY),
    may("servers", SERVERS),
];

const PARAMETER: &[Field] = &[
    must("name", Text),
    must("in", LOCATIONS),
    may("description", Text),
    may("required", Flag),
    may("deprecated", Flag),
    may("allowEmptyValue", Flag),
    may("style", Text),
    may("explode", Flag),
    may("allowReserved", Flag),
    may("schema", SCHEMA),
    may("example", Any),
    may("examples", EXAMPLES),
    may("content", CONTENT),
];

const HEADER: &[Field] = &[
    may("description", Text),
    may("required", Flag),
    may("deprecated", Flag),
    may("allowEmptyValue", Flag),
    may("style", Text),
    may("explode", Flag),
    may("allowReserved", Flag),
    may("schema", SCHEMA),
    may("example", Any),
    may("examples", EXAMPLES),
    may("content", CONTENT),
];

const REQUEST_BODY: &[Field] = &[
    may("description", Text),
    must("content", CONTENT),
    may("required", Flag),
];

const MEDIA_TYPE: &[Field] = &[
    may("schema", SCHEMA),
    may("example", Any),
    may("examples", EXAMPLES),
    may("encoding", Map(&Object(Part::Encoding))),
];

const ENCODING: &[Field] = &[
    may("contentType", Text),
    may("headers", HEADERS),
    may("style", Text),
    may("explode", Flag),
    may("allowReserved", Flag),
];

const RESPONSE: &[Field] = &[
    must("description", Text),
    may("headers", HEADERS),
    may("content", CONTENT),
    may("links", Map(&Referable(Part::Link))),
];

const EXAMPLE: &[Field] = &[
    may("summary", Text),
    may("description", Text),
    may("value", Any),
    may("externalValue", Text),
];

const LINK: &[Field] = &[
    may("operationRef", Text),
    may("operationId", Text),
    may("parameters", Map(&Any)),
    may("requestBody", Any),
    may("description", Text),
    may("server", Object(Part::Server)),
];

const TAG: &[Field] = &[
    must("name", Text),
    may("description", Text),
    may("externalDocs", Object(Part::ExternalDocs)),
];

const SCHEMA_FIELDS: &[Field] = &[
    may("title", Text),
    may("multipleOf", Number),
    may("maximum", Number),
    may("exclusiveMaximum", Flag),
    may("minimum", Number),
    may("exclusiveMinimum", Flag),
    may("maxLength", Count),
    may("minLength", Count),
    may("pattern", Text),
    may("maxItems", Count),
    may("minItems", Count),
    may("uniqueItems", Flag),
    may("maxProperties", Count),
    may("minProperties", Count),
    may("required", List(&Text)),
    may("enum", List(&Any)),
    may("type", Text),
    may("allOf", SCHEMAS),
    may("oneOf", SCHEMAS),
    may("anyOf", SCHEMAS),
    may("not", SCHEMA),
    may("items", SCHEMA),
    may("properties", Map(&SCHEMA)),
    may("additionalProperties", FlagOrSchema),
    may("description", Text),
    may("format", Text),
    may("default", Any),
    may("nullable", Flag),
    may("discriminator", Object(Part::Discriminator)),
    may("readOnly", Flag),
    may("writeOnly", Flag),
    may("xml", Object(Part::Xml)),
    may("externalDocs", Object(Part::ExternalDocs)),
    may("example", Any),
    may("deprecated", Flag),
];

const XML: &[Field] = &[
    may("name", Text),
    may("namespace", Text),
    may("prefix", Text),
    may("attribute", Flag),
    may("wrapped", Flag),
];

const SECURITY_SCHEME: &[Field] = &[
    must(
        "type",
        Choice(&["apiKey", "http", "oauth2", "openIdConnect"]),
    ),
    may("description", Text),
    may("name", Text),
    may("in", Choice(&["query", "header", "cookie"])),
    may("scheme", Text),
    may("bearerFormat", Text),
    may("flows", Object(Part::OAuthFlows)),
    may("openIdConnectUrl", Text),
];

const OAUTH_FLOWS: &[Field] = &[
    may("implicit", Object(Part::OAuthFlow)),
    may("password", Object(Part::OAuthFlow)),
    may("clientCredentials", Object(Part::OAuthFlow)),
    may("authorizationCode", Object(Part::OAuthFlow)),
];

const OAUTH_FLOW: &[Field] = &[
    may("authorizationUrl", Text),
    may("tokenUrl", Text),
    may("refreshUrl", Text),
    must("scopes", Map(&Text)),
];
