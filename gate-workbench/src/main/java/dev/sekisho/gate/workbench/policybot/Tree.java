package dev.sekisho.gate.workbench.policybot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the rules of a policy are joined. */
sealed interface Tree {

  /** One rule. */
  record Leaf(ApprovalRule rule) implements Tree {}

  /**
   * Several.
   *
   * @param all whether none of them may wait, or one of them is enough
   */
  record Group(boolean all, List<Tree> parts) implements Tree {
    public Group {
      parts = List.copyOf(parts);
    }
  }

  /** A name for it, in lower-case words with hyphens. */
  default String slug() {
    if (this instanceof Leaf leaf) {
      return leaf.rule().slug();
    }
    Group group = (Group) this;
    return Texts.slug((group.all() ? "all-of-" : "one-of-") + group.parts().get(0).slug());
  }

  /** Its rules, from the left. */
  default Stream<ApprovalRule> rules() {
    return this instanceof Leaf leaf
        ? Stream.of(leaf.rule())
        : ((Group) this).parts().stream().flatMap(Tree::rules);
  }

  /** Whether no rule in it has a say. */
  default Clause skipped(Folder folder) {
    if (this instanceof Leaf leaf) {
      return leaf.rule().skipped(folder);
    }
    return Clause.all(((Group) this).parts().stream().map(p -> p.skipped(folder)).toList());
  }

  /** Whether it is approved for sure. */
  default Clause approved(Folder folder) {
    if (this instanceof Leaf leaf) {
      return leaf.rule().approved(folder);
    }
    Group group = (Group) this;
    List<Clause> approved = group.parts().stream().map(p -> p.approved(folder)).toList();
    if (!group.all()) {
      return Clause.any(approved);
    }
    List<Clause> skipped = group.parts().stream().map(p -> p.skipped(folder)).toList();
    List<Clause> open = new ArrayList<>();
    for (int i = 0; i < approved.size(); i++) {
      open.add(Clause.any(List.of(approved.get(i), skipped.get(i))));
    }
    boolean alwaysHasASay = skipped.contains(Clause.never());
    return alwaysHasASay
        ? Clause.all(open)
        : Clause.all(List.of(Clause.all(open), Clause.any(approved)));
  }
}
