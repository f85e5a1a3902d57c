//! [`Api`]: what the emitters see. Every name is decided, every reference resolved, every
//! bound exact; nothing here knows how the document wrote it.

use std::collections::{BTreeMap, BTreeSet};

use atlas_restore_pattern::Lowered;

/// An API, ready to be written as Rust.
#[derive(Clone, Debug, Default)]
pub struct Api {
    /// `info.title`.
    pub title: String,
    /// `info.version`.
    pub version: String,
    /// The base URLs, in the document's order.
    pub servers: Vec<Server>,
    /// The operations, in the document's order.
    pub operations: Vec<Operation>,
    /// The scalars by Rust name.
    pub scalars: BTreeMap<String, Scalar>,
    /// The objects by Rust name.
    pub objects: BTreeMap<String, Object>,
    /// The choices between several types, by Rust name.
    pub unions: BTreeMap<String, Union>,
    /// The names of request types that are not the usual ones, by the schema's Rust name.
    pub request_names: BTreeMap<String, String>,
    /// Schemas that only give another type a name, by Rust name.
    pub aliases: BTreeMap<String, Alias>,
}

/// A base URL.
#[derive(Clone, Debug)]
pub struct Server {
    /// The URL.
    pub url: String,
    /// What it is.
    pub description: Option<String>,
}

/// One operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The `operationId`.
    pub id: String,
    /// The first of its tags.
    pub tag: Option<String>,
    /// The method of the client: `get_flex_restore_job`.
    pub method_name: String,
    /// The HTTP method, in lower case.
    pub method: String,
    /// The path template.
    pub path: String,
    /// The first line of its documentation.
    pub summary: Option<String>,
    /// The rest of its documentation.
    pub description: Option<String>,
    /// The parameters.
    pub parameters: Vec<Parameter>,
    /// The body of the request.
    pub body: Option<Body>,
    /// What a success carries; `None` where it has no body.
    pub success: Option<Type>,
    /// Whether a success may also come without a body.
    pub success_may_be_empty: bool,
    /// What an error carries.
    pub error: Option<Type>,
    /// The declared success statuses.
    pub success_statuses: Vec<u16>,
    /// The declared error statuses.
    pub error_statuses: Vec<u16>,
    /// Where the pages of a list are, if it answers with one.
    pub pages: Option<Pages>,
    /// The media type to accept.
    pub accept: String,
    /// The date in that media type.
    pub version: Option<String>,
    /// Whether it may be sent twice.
    pub idempotent: bool,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// `x-sunset`.
    pub sunset: Option<String>,
    /// `x-successor`.
    pub successor: Option<String>,
    /// `x-roles`.
    pub roles: Vec<String>,
}

/// How an operation goes through the pages of a list. Names are those in Rust.
#[derive(Clone, Debug)]
pub struct Pages {
    /// The parameter with the number of the page.
    pub number: String,
    /// The parameter with the number of items a page.
    pub size: String,
    /// The property of the success with the items.
    pub items: String,
    /// The type of an item.
    pub item: Type,
    /// The property of the success with the links to other pages.
    pub links: Option<String>,
}

/// A parameter of an operation.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// The name on the wire.
    pub name: String,
    /// The name of its setter.
    pub ident: String,
    /// Where it goes.
    pub location: Location,
    /// Whether it must be given.
    pub required: bool,
    /// Its type.
    pub ty: Type,
    /// How what is more than one text is written.
    pub style: Style,
    /// Its documentation.
    pub description: Option<String>,
    /// Its default, as it is sent.
    pub default: Option<String>,
    /// The rules of an array or a map as a whole.
    pub size: Size,
}

/// How a list or an object is written as a parameter (OpenAPI 3.0, "Style Values").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// One text.
    #[default]
    Text,
    /// Each item or property for itself: `name=a&name=b`, `a=1&b=2`.
    Exploded,
    /// In one text, with this between the items: `name=a,b`.
    Joined(char),
    /// Each property in brackets: `name[a]=1`.
    Deep,
    /// As JSON.
    Json,
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// Into the path.
    Path,
    /// Into the query.
    Query,
    /// Into a header.
    Header,
    /// Into the `Cookie` header.
    Cookie,
}

/// The body of a request.
#[derive(Clone, Debug)]
pub struct Body {
    /// Its type.
    pub ty: Type,
    /// The rules of an array or a map as a whole.
    pub size: Size,
    /// Its media type.
    pub media_type: String,
    /// How it is written.
    pub format: BodyFormat,
    /// Whether it must be given.
    pub required: bool,
}

/// How the body of a request is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyFormat {
    /// As JSON.
    Json,
    /// As `application/x-www-form-urlencoded`.
    Form,
    /// As `multipart/form-data`.
    Multipart,
    /// As it is given.
    Bytes,
}

/// The type of a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Type {
    /// A scalar of [`Api::scalars`].
    Scalar(String),
    /// An object of [`Api::objects`].
    Object(String),
    /// A choice of [`Api::unions`].
    Union(String),
    /// A string without rules.
    String,
    /// A boolean.
    Boolean,
    /// An integer that only its format bounds, to 32 bits.
    Int32,
    /// An integer that only its format bounds, to 64 bits.
    Int64,
    /// Any number.
    Number,
    /// An RFC 3339 timestamp.
    DateTime,
    /// An array.
    Array(Box<Type>),
    /// An object with any properties, each of the same type.
    Map(Box<Type>),
    /// A value that may be null, within an array or a map.
    Nullable(Box<Type>),
    /// Bytes, of a body that is no JSON.
    Bytes,
    /// An object without declared properties.
    FreeObject,
    /// Anything.
    Any,
}

/// A set of constraints, and so a type.
#[derive(Clone, Debug)]
pub struct Scalar {
    /// Its documentation.
    pub description: Option<String>,
    /// What it allows.
    pub rules: Rules,
    /// How a text with a pattern or a length is checked.
    pub check: Option<Lowered>,
    /// Whether the pattern is left to an engine.
    pub engine: bool,
    /// The JSON pointer of the schema.
    pub pointer: String,
}

/// What a scalar allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rules {
    /// A string.
    Text(Text),
    /// An integer.
    Integer(Range),
    /// One of several integers.
    Integers(Vec<i64>),
    /// A number with a fraction.
    Number(Bounds),
    /// One of several strings.
    Enum(Vec<Variant>),
}

/// The rules of a string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// `pattern`.
    pub pattern: Option<String>,
    /// `minLength`, in code points.
    pub min_length: Option<u64>,
    /// `maxLength`, in code points.
    pub max_length: Option<u64>,
    /// `x-sensitive`.
    pub sensitive: bool,
}

/// The rules of an integer, its bounds joined with the range of its format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The Rust type that holds it: 32 or 64 bits.
    pub bits: u8,
    /// The smallest value.
    pub min: i64,
    /// The largest value.
    pub max: i64,
    /// What the value has to be a multiple of.
    pub multiple_of: Option<i64>,
}

/// The rules of a number, each bound as the document writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// The smallest value.
    pub min: Option<String>,
    /// The largest value.
    pub max: Option<String>,
    /// Whether the smallest value itself is not allowed.
    pub above: bool,
    /// Whether the largest value itself is not allowed.
    pub below: bool,
    /// What the value has to be a multiple of.
    pub multiple_of: Option<String>,
}

/// A choice between several types.
#[derive(Clone, Debug)]
pub struct Union {
    /// Its documentation.
    pub description: Option<String>,
    /// The property that says which alternative a value is.
    pub tag: Option<String>,
    /// The alternatives, in the document's order.
    pub variants: Vec<Alternative>,
    /// Whether a request holds it.
    pub in_requests: bool,
    /// Whether a response holds it, or nothing does.
    pub in_responses: bool,
}

/// An alternative of a choice.
#[derive(Clone, Debug)]
pub struct Alternative {
    /// The Rust name.
    pub ident: String,
    /// Its type.
    pub ty: Type,
    /// The values of the tag that mean it.
    pub tags: Vec<String>,
}

/// The rules of an array or an object as a whole, beside those of its items or properties.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// What they are for.
    pub of: Container,
    /// `minItems` or `minProperties`, where it is above zero.
    pub min: Option<u64>,
    /// `maxItems` or `maxProperties`.
    pub max: Option<u64>,
    /// `uniqueItems`.
    pub unique: bool,
    /// The same for each item of the array or each property of the map, where there are any.
    pub each: Option<Box<Size>>,
}

/// What holds other values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Container {
    /// An array.
    #[default]
    Array,
    /// An object.
    Object,
}

/// A value of an enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The value on the wire.
    pub value: String,
    /// The Rust name.
    pub ident: String,
}

/// An object.
#[derive(Clone, Debug)]
pub struct Object {
    /// Its documentation.
    pub description: Option<String>,
    /// Its properties, in the document's order.
    pub properties: Vec<Property>,
    /// The type of the properties that it does not declare, where the document gives one.
    pub additional: Option<Type>,
    /// How many properties it has.
    pub size: Size,
    /// Whether a request holds it.
    pub in_requests: bool,
    /// Whether a response holds it, or nothing does.
    pub in_responses: bool,
}

/// A property of an object.
#[derive(Clone, Debug)]
pub struct Property {
    /// The name on the wire.
    pub name: String,
    /// The Rust name.
    pub ident: String,
    /// Its type.
    pub ty: Type,
    /// The rules of an array or a map as a whole.
    pub size: Size,
    /// Whether the type contains its own object, so that it needs a box.
    pub boxed: bool,
    /// Whether it must be there.
    pub required: bool,
    /// Whether it may be null.
    pub nullable: bool,
    /// Whether only responses have it.
    pub read_only: bool,
    /// Whether only requests have it.
    pub write_only: bool,
    /// The one value that requests send.
    pub constant: Option<String>,
    /// The values of which requests send one: those of a discriminator that mean this object.
    pub tags: Vec<String>,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// Its documentation.
    pub description: Option<String>,
}

/// A schema that gives another type a name.
#[derive(Clone, Debug)]
pub struct Alias {
    /// The type.
    pub ty: Type,
    /// Its documentation.
    pub description: Option<String>,
}

impl Api {
    /// Whether a property of an object or choice, at any depth, holds secrets.
    pub fn is_sensitive(&self, name: &str) -> bool {
        let mut seen = BTreeSet::new();
        let mut open = vec![name];
        while let Some(name) = open.pop() {
            if !seen.insert(name) {
                continue;
            }
            for ty in self.held_by(name) {
                if ty.scalar().is_some_and(|scalar| self.is_secret(scalar)) {
                    return true;
                }
                open.extend(ty.named());
            }
        }
        false
    }

    /// The types of the properties of an object, or of the alternatives of a choice.
    pub fn held_by(&self, name: &str) -> impl Iterator<Item = &Type> {
        let object = self.objects.get(name).into_iter();
        let properties = object.clone().flat_map(|object| &object.properties);
        let additional = object.filter_map(|object| object.additional.as_ref());
        let union = self.unions.get(name).into_iter();
        let variants = union.flat_map(|union| &union.variants);
        properties
            .map(|property| &property.ty)
            .chain(additional)
            .chain(variants.map(|variant| &variant.ty))
    }

    /// The name of the request type of an object or choice: `JobRequest` of `Job`.
    pub fn request_name(&self, name: &str) -> String {
        match self.request_names.get(name) {
            Some(own) => own.clone(),
            None if name.ends_with("Request") => name.to_owned(),
            None => format!("{name}Request"),
        }
    }

    /// Whether a scalar holds secrets: `x-sensitive`.
    pub fn is_secret(&self, scalar: &str) -> bool {
        let rules = self.scalars.get(scalar).map(|scalar| &scalar.rules);
        matches!(rules, Some(Rules::Text(text)) if text.sensitive)
    }
}

impl Size {
    /// Whether there are no rules.
    pub fn is_any(&self) -> bool {
        self.min.is_none() && self.max.is_none() && !self.unique && self.each.is_none()
    }
}

impl Object {
    /// The properties that a request has.
    pub fn request_properties(&self) -> impl Iterator<Item = &Property> {
        self.properties
            .iter()
            .filter(|property| !property.read_only)
    }

    /// The properties that a response has.
    pub fn response_properties(&self) -> impl Iterator<Item = &Property> {
        self.properties
            .iter()
            .filter(|property| !property.write_only)
    }
}

impl Type {
    /// The scalar that a value of this type is or lists.
    pub fn scalar(&self) -> Option<&str> {
        match self {
            Self::Scalar(name) => Some(name),
            Self::Array(item) | Self::Map(item) | Self::Nullable(item) => item.scalar(),
            _ => None,
        }
    }

    /// The object or choice that a value of this type is, holds or lists.
    pub fn named(&self) -> Option<&str> {
        match self {
            Self::Object(name) | Self::Union(name) => Some(name),
            Self::Array(item) | Self::Map(item) | Self::Nullable(item) => item.named(),
            _ => None,
        }
    }
}

impl Operation {
    /// The name of the operation's row in the table: `GET_FLEX_RESTORE_JOB`.
    pub fn row_name(&self) -> String {
        heck::ToShoutySnakeCase::to_shouty_snake_case(self.method_name.as_str())
    }
}
