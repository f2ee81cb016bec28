//! Enumerations whose values have a stable code in the database, in addresses and in files.

/// A closed list of values, each with a code that never changes.
pub trait Coded: Copy + PartialEq + Sized + 'static {
    /// Every value, in the order in which readers meet them.
    const ALL: &'static [Self];

    /// The stable code.
    fn code(self) -> &'static str;

    /// The value with this code, if there is one.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }
}

/// Declares a closed list of values with their codes.
macro_rules! coded {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $value:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $value,)+ }

        impl $crate::rules::Coded for $name {
            const ALL: &'static [Self] = &[$(Self::$value,)+];
            fn code(self) -> &'static str {
                match self { $(Self::$value => $code,)+ }
            }
        }
    };
}
pub(crate) use coded;
