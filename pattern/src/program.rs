//! The tree as a graph of nodes, each of which says what must hold from a position on.
//!
//! `compile(ast, next)` gives the node "`ast` matches here, and from where it ends `next` holds".
//! Counted parts are written out. The body of a lookahead is a graph of its own that ends in
//! [`Node::Match`]; so is the body of a lookbehind, which is walked forwards from every position
//! of the text, and whose [`Node::Match`] says that it ends here.

use crate::Limits;
use crate::class::ClassSet;
use crate::error::PatternError;
use crate::syntax::Ast;
use crate::unicode;

/// The index of a node.
pub type NodeId = usize;

/// What must hold from a position on.
#[derive(Clone, Debug)]
pub enum Node {
    /// Nothing more.
    Match,
    /// A code point of this class, then `next` one position on.
    Class {
        /// The index of the class in [`Program::classes`].
        class: usize,
        /// What holds after it.
        next: NodeId,
    },
    /// Any of these.
    Any(Vec<NodeId>),
    /// The text starts here, and `next`.
    Start(NodeId),
    /// The text ends here, and `next`.
    End(NodeId),
    /// `body` holds here, or does not, and `next`.
    Ahead {
        /// The entry of the body.
        body: NodeId,
        /// Whether it must not hold.
        negative: bool,
        /// What else holds.
        next: NodeId,
    },
    /// The lookbehind of this index holds here, or does not, and `next`.
    Behind {
        /// The index in [`Program::behinds`].
        index: usize,
        /// Whether it must not hold.
        negative: bool,
        /// What else holds.
        next: NodeId,
    },
}

/// The body of a lookbehind.
#[derive(Clone, Debug)]
pub struct Behind {
    /// Its entry.
    pub entry: NodeId,
    /// Its [`Node::Match`].
    pub end: NodeId,
    /// Its [`Node::Class`] nodes, without those of lookaheads within it.
    pub classes: Vec<NodeId>,
}

/// The graph of a pattern.
#[derive(Clone, Debug)]
pub struct Program {
    /// All nodes.
    pub nodes: Vec<Node>,
    /// Per node, how many of the lookbehinds it may depend on: those with a smaller index.
    pub levels: Vec<usize>,
    /// Where a match starts.
    pub entry: NodeId,
    /// The distinct classes.
    pub classes: Vec<ClassSet>,
    /// The lookbehinds, inner ones before those that contain them.
    pub behinds: Vec<Behind>,
}

/// Makes the graph.
///
/// # Errors
///
/// [`PatternError::TooLarge`] where counted parts make it too large.
pub fn compile(ast: &Ast, limits: &Limits) -> Result<Program, PatternError> {
    let mut compiler = Compiler {
        nodes: Vec::new(),
        homes: Vec::new(),
        bodies: vec![Body {
            parent: 0,
            behind: None,
        }],
        home: 0,
        classes: Vec::new(),
        behinds: Vec::new(),
        cap: limits.max_states.saturating_mul(2).saturating_add(1000),
    };
    let end = compiler.push(Node::Match)?;
    let entry = compiler.node(ast, end)?;
    Ok(compiler.finish(entry))
}

/// A graph of its own: the pattern, or the body of a lookahead or lookbehind.
struct Body {
    parent: usize,
    behind: Option<usize>,
}

struct Compiler {
    nodes: Vec<Node>,
    /// Per node, the body it belongs to.
    homes: Vec<usize>,
    bodies: Vec<Body>,
    /// The body that is being compiled.
    home: usize,
    classes: Vec<ClassSet>,
    behinds: Vec<Behind>,
    cap: usize,
}

impl Compiler {
    fn push(&mut self, node: Node) -> Result<NodeId, PatternError> {
        if self.nodes.len() >= self.cap {
            return Err(PatternError::TooLarge { cap: self.cap });
        }
        self.nodes.push(node);
        self.homes.push(self.home);
        Ok(self.nodes.len() - 1)
    }

    fn node(&mut self, ast: &Ast, next: NodeId) -> Result<NodeId, PatternError> {
        match ast {
            Ast::Class(set) => self.class(set, next),
            Ast::Start => self.push(Node::Start(next)),
            Ast::End => self.push(Node::End(next)),
            Ast::WordBoundary { negative } => self.word_boundary(*negative, next),
            Ast::Concat(parts) => parts
                .iter()
                .rev()
                .try_fold(next, |next, part| self.node(part, next)),
            Ast::Alternation(parts) => {
                let entries: Result<Vec<_>, _> =
                    parts.iter().map(|part| self.node(part, next)).collect();
                self.push(Node::Any(entries?))
            }
            Ast::Repeat { inner, min, max } => self.repeat(inner, *min, *max, next),
            Ast::Look {
                inner,
                behind,
                negative,
            } => self.look(inner, *behind, *negative, next),
        }
    }

    fn class(&mut self, set: &ClassSet, next: NodeId) -> Result<NodeId, PatternError> {
        let known = self.classes.iter().position(|class| class == set);
        let class = known.unwrap_or_else(|| {
            self.classes.push(set.clone());
            self.classes.len() - 1
        });
        self.push(Node::Class { class, next })
    }

    /// `\b` is a word character on one side only: `(?<=\w)(?!\w)|(?<!\w)(?=\w)`.
    fn word_boundary(&mut self, negative: bool, next: NodeId) -> Result<NodeId, PatternError> {
        let look = |behind, negative| {
            let inner = Box::new(Ast::Class(unicode::word_characters()));
            Ast::Look {
                inner,
                behind,
                negative,
            }
        };
        let sides = [false, true].map(|word_before| {
            let word_after = word_before == negative;
            Ast::Concat(vec![look(true, !word_before), look(false, !word_after)])
        });
        self.node(&Ast::Alternation(sides.to_vec()), next)
    }

    /// Writes a counted part out: `r{2,4}` is `r r (r (r)?)?`, `r{2,}` is `r r r*`.
    fn repeat(
        &mut self,
        inner: &Ast,
        min: u64,
        max: Option<u64>,
        next: NodeId,
    ) -> Result<NodeId, PatternError> {
        // What consumes nothing holds any number of times where it holds once.
        let (min, max) = match inner.fixed_length() {
            Some(0) => (min.min(1), Some(min.min(1))),
            _ => (min, max),
        };
        let mut entry = match max {
            Some(max) => self.optional(inner, max.saturating_sub(min), next)?,
            None => self.star(inner, next)?,
        };
        for _ in 0..min {
            entry = self.node(inner, entry)?;
        }
        Ok(entry)
    }

    fn optional(&mut self, inner: &Ast, times: u64, next: NodeId) -> Result<NodeId, PatternError> {
        let mut entry = next;
        for _ in 0..times {
            let taken = self.node(inner, entry)?;
            entry = self.push(Node::Any(vec![taken, next]))?;
        }
        Ok(entry)
    }

    fn star(&mut self, inner: &Ast, next: NodeId) -> Result<NodeId, PatternError> {
        // `(r*)*` and `(r+)*` are `r*`: without this, nested stars make nested loops.
        if let Ast::Repeat {
            inner,
            min: 0 | 1,
            max: None,
        } = inner
        {
            return self.star(inner, next);
        }
        let entry = self.push(Node::Any(Vec::new()))?;
        let body = self.node(inner, entry)?;
        self.nodes[entry] = Node::Any(vec![body, next]);
        Ok(entry)
    }

    fn look(
        &mut self,
        inner: &Ast,
        behind: bool,
        negative: bool,
        next: NodeId,
    ) -> Result<NodeId, PatternError> {
        let outer = self.home;
        self.bodies.push(Body {
            parent: outer,
            behind: None,
        });
        self.home = self.bodies.len() - 1;
        let end = self.push(Node::Match)?;
        let entry = self.node(inner, end)?;
        let body = std::mem::replace(&mut self.home, outer);
        if !behind {
            return self.push(Node::Ahead {
                body: entry,
                negative,
                next,
            });
        }
        let is_own_class =
            |id: &NodeId| self.homes[*id] == body && matches!(self.nodes[*id], Node::Class { .. });
        let classes = (end..self.nodes.len()).filter(is_own_class).collect();
        self.behinds.push(Behind {
            entry,
            end,
            classes,
        });
        let index = self.behinds.len() - 1;
        self.bodies[body].behind = Some(index);
        self.push(Node::Behind {
            index,
            negative,
            next,
        })
    }

    fn finish(self, entry: NodeId) -> Program {
        let mut body_levels = vec![self.behinds.len()];
        for body in &self.bodies[1..] {
            body_levels.push(body.behind.unwrap_or(body_levels[body.parent]));
        }
        Program {
            levels: self.homes.iter().map(|&home| body_levels[home]).collect(),
            nodes: self.nodes,
            entry,
            classes: self.classes,
            behinds: self.behinds,
        }
    }
}
