package dev.sekisho.gate.workbench.policybot;

import java.util.List;

/**
 * A rule of a policy, as far as it is carried over.
 *
 * @param when all of these must hold for it to apply
 * @param approvals how many have to approve; 0 asks nobody
 * @param approvers who may
 * @param reviews whether a review approves, whatever it says
 * @param unedited whether an edited review is void
 * @param fresh whether a push makes approvals void
 * @param ignoreMerges whether a merge of the base branch is no such push
 * @param conditions all of these must hold for it to be approved
 */
record ApprovalRule(
    String name,
    String description,
    List<Predicate> when,
    int approvals,
    Actors approvers,
    boolean reviews,
    boolean unedited,
    boolean fresh,
    boolean ignoreMerges,
    List<Predicate> conditions) {
  ApprovalRule {
    when = List.copyOf(when);
    conditions = List.copyOf(conditions);
  }

  String slug() {
    return Texts.slug(name);
  }

  /** Whether it has no say. */
  Clause skipped(Folder folder) {
    return Clause.all(when.stream().map(p -> p.maybe().apply(folder)).toList()).not();
  }

  /** Whether it applies and everything that it asks for is there. */
  Clause approved(Folder folder) {
    List<Clause> all =
        new java.util.ArrayList<>(when.stream().map(p -> p.sure().apply(folder)).toList());
    if (approvals > 0) {
      all.add(approvals(folder));
    }
    conditions.forEach(condition -> all.add(condition.sure().apply(folder)));
    return Clause.all(all);
  }

  /** Whether somebody whom the policy lists can approve at all. */
  boolean canBeApproved() {
    return approvals <= 0 || (reviews && !approvers.isEmpty());
  }

  private Clause approvals(Folder folder) {
    if (!canBeApproved()) {
      return Clause.never();
    }
    String count =
        word(folder)
            + (unedited ? ".unedited" : "")
            + (fresh ? ".fresh( " + Texts.quoted(folder.freshness(ignoreMerges)) + " )" : ".count");
    return new Clause.Said(count + " >= " + approvals, count + " < " + approvals);
  }

  /** The approvals of those whom it lists, as a word of a rule. */
  String word(Folder folder) {
    return "people( "
        + Texts.quoted(folder.people(slug() + "-approvers", approvers))
        + " ).approvals";
  }
}
