//! Which operations answer with a page of a list, by the convention that the settings name.

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::model::{Api, Location, Object, Operation, Pages, Property, Rules, Type};
use crate::settings;

/// Marks the operations that follow the convention.
pub(crate) fn mark(api: &mut Api, convention: &settings::Pages, found: &mut Diagnostics) {
    let mut operations = std::mem::take(&mut api.operations);
    for operation in &mut operations {
        operation.pages = pages(api, operation, convention);
    }
    api.operations = operations;
    if api
        .operations
        .iter()
        .all(|operation| operation.pages.is_none())
    {
        let settings::Pages {
            number,
            size,
            items,
            ..
        } = convention;
        let message = "no operation answers with pages as the setting `pages` describes them";
        let help = format!(
            "one would have the query parameters `{number}` and `{size}`, both integers with a \
             bound, and answer with an object that has an array `{items}`"
        );
        found.push(Diagnostic::error("unmatched-setting", message).help(help));
    }
}

fn pages(api: &Api, operation: &Operation, convention: &settings::Pages) -> Option<Pages> {
    let integer = |name: &str| {
        let mut parameters = operation.parameters.iter();
        let parameter = parameters
            .find(|parameter| parameter.name == name && parameter.location == Location::Query)?;
        let Type::Scalar(scalar) = &parameter.ty else {
            return None;
        };
        let rules = api.scalars.get(scalar).map(|scalar| &scalar.rules);
        matches!(rules, Some(Rules::Integer(_))).then(|| parameter.ident.clone())
    };
    let Some(Type::Object(page)) = &operation.success else {
        return None;
    };
    let object = api.objects.get(page)?;
    let items = property(object, &convention.items)?;
    let Type::Array(item) = &items.ty else {
        return None;
    };
    Some(Pages {
        number: integer(&convention.number)?,
        size: integer(&convention.size)?,
        items: items.ident.clone(),
        item: (**item).clone(),
        links: links(api, object, &convention.links),
    })
}

/// The property with the links, where it is an array of objects with a text `rel`.
fn links(api: &Api, page: &Object, name: &str) -> Option<String> {
    let links = property(page, name)?;
    let Type::Array(link) = &links.ty else {
        return None;
    };
    let relation = property(api.objects.get(link.named()?)?, "rel")?;
    (relation.ident == "rel" && relation.ty == Type::String).then(|| links.ident.clone())
}

fn property<'a>(object: &'a Object, name: &str) -> Option<&'a Property> {
    let mut properties = object.response_properties();
    properties.find(|property| property.name == name)
}
