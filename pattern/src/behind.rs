//! Lookbehinds: their bodies are walked forwards, beside the formulas, from every position.

use std::collections::BTreeMap;

use crate::derivative::{Builder, Context};
use crate::formula::{FALSE, Formula, TRUE};
use crate::program::{Node, NodeId};

impl Builder<'_> {
    /// Where the body of a lookbehind goes on from: a new start here, and what follows the class
    /// nodes that have just consumed.
    pub(crate) fn seeds(
        &mut self,
        index: usize,
        reached: &[Formula],
        minterm: Option<usize>,
        context: Context,
    ) -> BTreeMap<NodeId, Formula> {
        let program = self.program;
        let behind = &program.behinds[index];
        let mut seeds = BTreeMap::from([(behind.entry, TRUE)]);
        let Some(minterm) = minterm else {
            return seeds;
        };
        let holding = self.context_list[context as usize].1.clone();
        for (&node, &condition) in behind.classes.iter().zip(reached) {
            let Node::Class { class, next } = program.nodes[node] else {
                continue;
            };
            if condition != FALSE && self.minterms[minterm].1[class] {
                let condition = self.advance(condition, minterm, context, &holding);
                let seed = seeds.entry(next).or_insert(FALSE);
                *seed = self.formulas.or(*seed, condition);
            }
        }
        seeds
    }

    /// Follows the body of a lookbehind from `seeds` through everything that consumes nothing.
    /// Gives the condition under which it ends here, and those of its class nodes.
    pub(crate) fn reach(
        &mut self,
        index: usize,
        seeds: BTreeMap<NodeId, Formula>,
        context: Context,
    ) -> (Formula, Vec<Formula>) {
        let mut reached: BTreeMap<NodeId, Formula> = BTreeMap::new();
        let mut work: Vec<(NodeId, Formula)> = seeds.into_iter().collect();
        while let Some((node, condition)) = work.pop() {
            let before = reached.get(&node).copied().unwrap_or(FALSE);
            let after = self.formulas.or(before, condition);
            if after == before || self.formulas.exhausted() {
                continue;
            }
            reached.insert(node, after);
            work.extend(self.onward(node, after, context));
        }
        let behind = &self.program.behinds[index];
        let condition = |node: &NodeId| reached.get(node).copied().unwrap_or(FALSE);
        (
            condition(&behind.end),
            behind.classes.iter().map(condition).collect(),
        )
    }

    /// Where a node leads without consuming, and under which condition.
    fn onward(
        &mut self,
        node: NodeId,
        condition: Formula,
        context: Context,
    ) -> Vec<(NodeId, Formula)> {
        let program = self.program;
        if let Node::Any(nodes) = &program.nodes[node] {
            return nodes.iter().map(|&node| (node, condition)).collect();
        }
        match self.guarded(&program.nodes[node], context) {
            Some((next, guard)) => vec![(next, self.formulas.and(condition, guard))],
            None => Vec::new(),
        }
    }
}
