//! A crate. /* nested? */
#![allow(dead_code)]
use std::{fmt, io};
/* outer /* inner */ still */
#[derive(Debug, Clone)]
pub struct Item<'a, T: 'static> { name: &'a str, price: Option<f64>, t: T }
impl<'a> fmt::Display for Item<'a> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:>5} \u{1F600}\n", self.name, 1_000u32)?;
        let c = 'x'; let q = '\''; let raw = r#"a "quoted" \ text"#; let b = b"bytes";
        match self.price { Some(p) if p > 1.5e3 => Ok(()), _ => Err(fmt::Error) }
    }
}
macro_rules! shop { ($x:expr) => { $x } }
const MAX: usize = 0xFF; // end
