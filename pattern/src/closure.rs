//! What a node means at a position: everything it leads to without consuming, as one formula.

use std::collections::{BTreeSet, HashMap};

use crate::derivative::{AT_END, Builder, Context, variable};
use crate::formula::{FALSE, Formula, TRUE};
use crate::program::{Node, NodeId};

impl Builder<'_> {
    /// What `node` means in `context`, in terms of the nodes that consume.
    pub(crate) fn closure(&mut self, node: NodeId, context: Context) -> Formula {
        if let Some(&known) = self.closures.get(&(node, context)) {
            return known;
        }
        // Nodes can form loops that consume nothing; their meaning is the least solution, found
        // by iterating from "no".
        let order = self.silent_order(node, context);
        let mut values: HashMap<NodeId, Formula> = HashMap::new();
        loop {
            let mut changed = false;
            for &node in &order {
                let value = self.meaning(node, context, &values);
                changed |= values.insert(node, value) != Some(value);
            }
            if !changed || self.formulas.exhausted() {
                break;
            }
        }
        for &node in &order {
            self.closures.insert((node, context), values[&node]);
        }
        values[&node]
    }

    /// The nodes that `from` leads to without consuming and whose meaning is not known yet, each
    /// after those it leads to, as far as loops allow.
    fn silent_order(&self, from: NodeId, context: Context) -> Vec<NodeId> {
        let mut order = Vec::new();
        let mut seen = BTreeSet::from([from]);
        let mut path = vec![(from, 0)];
        while let Some((node, tried)) = path.pop() {
            let Some(next) = silent_successor(&self.program.nodes[node], tried) else {
                order.push(node);
                continue;
            };
            path.push((node, tried + 1));
            if !self.closures.contains_key(&(next, context)) && seen.insert(next) {
                path.push((next, 0));
            }
        }
        order
    }

    /// What one node means, given what others mean.
    fn meaning(
        &mut self,
        node: NodeId,
        context: Context,
        values: &HashMap<NodeId, Formula>,
    ) -> Formula {
        let program = self.program;
        self.formulas.count_steps(1);
        let guarded = match &program.nodes[node] {
            Node::Match => return TRUE,
            Node::Class { .. } => return self.formulas.variable(variable(node)),
            Node::Any(nodes) => {
                return nodes.iter().fold(FALSE, |sum, node| {
                    let value = self.known(*node, context, values);
                    self.formulas.or(sum, value)
                });
            }
            looking => self.guarded(looking, context),
        };
        let Some((next, guard)) = guarded else {
            return FALSE;
        };
        let value = self.known(next, context, values);
        self.formulas.and(guard, value)
    }

    /// Where a node leads that looks around and consumes nothing, and what has to hold for
    /// that; `None` for the other nodes.
    pub(crate) fn guarded(&mut self, node: &Node, context: Context) -> Option<(NodeId, Formula)> {
        Some(match node {
            Node::Match | Node::Class { .. } | Node::Any(_) => return None,
            Node::Start(next) => (*next, self.at_start(context)),
            Node::End(next) => (*next, self.formulas.variable(AT_END)),
            Node::Ahead {
                body,
                negative,
                next,
            } => {
                let holds = self.closure(*body, context);
                (*next, self.formulas.signed(holds, *negative))
            }
            Node::Behind {
                index,
                negative,
                next,
            } => {
                let holds = self.context_list[context as usize].1[*index];
                (*next, self.formulas.signed(holds, *negative))
            }
        })
    }

    fn known(&self, node: NodeId, context: Context, values: &HashMap<NodeId, Formula>) -> Formula {
        let known = self
            .closures
            .get(&(node, context))
            .or_else(|| values.get(&node));
        known.copied().unwrap_or(FALSE)
    }
}

/// The successor number `tried` of a node that consumes nothing.
fn silent_successor(node: &Node, tried: usize) -> Option<NodeId> {
    match node {
        Node::Match | Node::Class { .. } => None,
        Node::Any(nodes) => nodes.get(tried).copied(),
        Node::Start(next) | Node::End(next) => (tried == 0).then_some(*next),
        Node::Ahead { next, .. } | Node::Behind { next, .. } => (tried == 0).then_some(*next),
    }
}
