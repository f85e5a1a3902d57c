//! What the builder of every operation has, written once: its setters and `send`.

/// The builder of an operation, from the table of its parameters: the Rust name, whether it is
/// required, where it goes, the name on the wire, the type, and the rules of an array or
/// a map as a whole.
#[allow(unused_macros, reason = "a document may have no operations")]
macro_rules! operation_builder {
    ($builder:ident $method:literal $row:ident -> $output:ty {
        $(
            $(#[$docs:meta])*
            $ident:ident: $presence:ident $part:ident $(($style:expr))? $name:literal $ty:ty
            $([$rules:expr])?
        ),* $(,)?
    }) => {
        #[doc = concat!("Builder of [`Client::", $method, "`](crate::Client::", $method, ").")]
        #[derive(Clone, Debug)]
        pub struct $builder<'a> {
            client: &'a crate::Client,
            $($ident: Result<
                crate::support::operation_builder!(@value $presence $ty),
                crate::Violation,
            >,)*
        }

        impl<'a> $builder<'a> {
            pub(crate) fn new(client: &'a crate::Client) -> Self {
                Self {
                    client,
                    $($ident: crate::support::operation_builder!(@initial $presence $name),)*
                }
            }

            $(
                $(#[$docs])*
                #[must_use]
                pub fn $ident(mut self, value: impl crate::Input<$ty>) -> Self {
                    let value = value.check($name);
                    $(
                        const SIZE: crate::support::Size = $rules;
                        let value = value.and_then(|value| SIZE.apply($name, value));
                    )?
                    let value = crate::support::operation_builder!(@recheck value $part $name);
                    self.$ident = value.map(crate::support::operation_builder!(@keep $presence));
                    self
                }
            )*

            /// Sends the request.
            ///
            /// # Errors
            ///
            /// A violation among the parameters, before anything is sent; what the transport
            /// reports; an error status; a response that cannot be decoded.
            pub async fn send(self) -> $output {
                // A function, so that what it needs is off the stack before the call begins.
                #[inline(never)]
                fn call<'a>(
                    builder: $builder<'a>,
                ) -> Result<crate::support::Call<'a>, crate::Violation> {
                    let call = crate::support::Call::new(builder.client, &crate::operations::$row);
                    $(
                        let value = builder.$ident?;
                        let call = crate::support::operation_builder!(
                            @add call value $presence $part $name $($style)?
                        );
                    )*
                    Ok(call)
                }
                let sent = call(self)?.start()?;
                crate::support::finish(&crate::operations::$row, sent.await)
            }
        }
    };
    (@recheck $value:ident bytes $name:literal) => { $value };
    // A list or an object may have been changed since it was built.
    (@recheck $value:ident $part:ident $name:literal) => {
        $value.and_then(|value| crate::support::rechecked($name, value))
    };
    (@value required $ty:ty) => { $ty };
    (@value optional $ty:ty) => { Option<$ty> };
    (@initial required $name:literal) => { Err(crate::Violation::required($name)) };
    (@initial optional $name:literal) => { Ok(None) };
    (@keep required) => { std::convert::identity };
    (@keep optional) => { Some };
    (@given required $value:ident) => { Some(&$value) };
    (@given optional $value:ident) => { $value.as_ref() };
    (@add $call:ident $value:ident required path $name:literal) => {
        $call.path($name, &$value)
    };
    (@add $call:ident $value:ident required path $name:literal $style:expr) => {
        $call.path_styled($name, $style, &$value)
    };
    (@add $call:ident $value:ident $presence:ident query $name:literal) => {
        $call.query_if_given($name, crate::support::operation_builder!(@given $presence $value))
    };
    (@add $call:ident $value:ident $presence:ident query_each $name:literal) => {
        $call.query_each($name, crate::support::operation_builder!(@given $presence $value))
    };
    (@add $call:ident $value:ident $presence:ident header $name:literal) => {
        $call.header_if_given($name, crate::support::operation_builder!(@given $presence $value))
    };
    (@add $call:ident $value:ident required $body:ident $name:literal) => {
        $call.$body(&$value)
    };
    (@add $call:ident $value:ident optional $body:ident $name:literal) => {
        match $value {
            Some(value) => $call.$body(&value),
            None => $call,
        }
    };
    (@add $call:ident $value:ident $presence:ident $part:ident $name:literal $style:expr) => {
        $call.$part($name, $style, crate::support::operation_builder!(@given $presence $value))
    };
}
#[allow(unused_imports, reason = "a document may have no operations")]
pub(crate) use operation_builder;
