package dev.sekisho.gate.workbench.policybot;

import static dev.sekisho.gate.workbench.policybot.Texts.said;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes a policy as rules. Each entry of its list of approvals is a control, what objects is one,
 * and one asks that any of them has a say at all: where none has, policy-bot reports an error.
 */
final class Translation {
  private static final String NOTHING = "Nothing has to be done";
  private static final String OBJECTIONS = "disapproval";
  private static final String ANY = "policy-applies";
  private static final String NONE = "approval";

  private final String owner;
  private final String source;
  private final Map<String, String> files = new TreeMap<>();
  private final Set<String> taken = new LinkedHashSet<>(List.of("gate", OBJECTIONS, ANY, NONE));

  private Translation(String owner, String source) {
    this.owner = owner;
    this.source = source;
  }

  /**
   * Rules and tables by their path.
   *
   * @param owner who answers for them
   * @param source the name of the policy's file
   */
  static Map<String, String> files(Policy policy, String owner, String source) {
    return new Translation(owner, source).translate(policy);
  }

  private Map<String, String> translate(Policy policy) {
    List<Clause> skipped = new ArrayList<>();
    for (Tree tree : policy.approval()) {
      Folder folder = new Folder(name(tree.slug()));
      skipped.add(tree.skipped(folder));
      approval(tree, folder);
    }
    if (policy.approval().isEmpty()) {
      nobodyAsked();
    } else {
      anyApplies(Clause.all(skipped));
    }
    policy.disapproval().ifPresent(this::disapproval);
    return files;
  }

  private String name(String slug) {
    String name = slug;
    for (int i = 2; !taken.add(name); i++) {
      name = slug + "-" + i;
    }
    return name;
  }

  private void approval(Tree tree, Folder folder) {
    Drl drl = new Drl(folder.control(), owner);
    String why = why(tree);
    if (tree instanceof Tree.Group group && !group.all()) {
      Set<String> ways = new LinkedHashSet<>();
      for (Tree part : group.parts()) {
        drl.rule(
            unique("approved-by-" + part.slug(), ways),
            why,
            NOTHING,
            part.approved(folder),
            "satisfied( " + evidence(part, folder) + " )");
      }
    } else {
      drl.rule(
          "approved",
          why,
          NOTHING,
          tree.approved(folder),
          "satisfied( " + evidence(tree, folder) + " )");
    }
    drl.rule(
        "does-not-apply",
        why,
        NOTHING,
        tree.skipped(folder),
        "notApplicable( \"" + rules(tree) + " does not apply\" )");
    drl.rule(
        "pending",
        why,
        fix(tree),
        Clause.all(List.of(tree.skipped(folder).not(), tree.approved(folder).not())),
        "await( " + missing(tree, folder) + " )");
    put(folder, drl);
  }

  private static String unique(String name, Set<String> taken) {
    String unique = name;
    for (int i = 2; !taken.add(unique); i++) {
      unique = name + "-" + i;
    }
    return unique;
  }

  private String why(Tree tree) {
    String described =
        tree.rules()
            .map(ApprovalRule::description)
            .filter(text -> !text.isBlank())
            .map(text -> ": " + said(text))
            .findFirst()
            .orElse("");
    return "Carried over from " + rules(tree) + " of " + said(source) + described;
  }

  private static String rules(Tree tree) {
    List<String> names = tree.rules().map(ApprovalRule::name).distinct().map(Texts::said).toList();
    return names.size() == 1
        ? "the rule '" + names.get(0) + "'"
        : "the rules "
            + names.stream().limit(5).collect(Collectors.joining(", "))
            + (names.size() > 5 ? " and " + (names.size() - 5) + " more" : "");
  }

  private static String fix(Tree tree) {
    String who =
        tree.rules()
            .filter(rule -> rule.approvals() > 0)
            .map(Translation::asked)
            .distinct()
            .limit(3)
            .collect(Collectors.joining("; "));
    return who.isEmpty() ? "What " + rules(tree) + " requires comes true" : who;
  }

  private static String asked(ApprovalRule rule) {
    if (!rule.canBeApproved()) {
      return "The owner of '" + said(rule.name()) + "' lists who may approve it, by reviews";
    }
    return rule.approvals()
        + " of those in the table "
        + rule.slug()
        + "-approvers approve, who did not contribute to the change";
  }

  private static String evidence(Tree tree, Folder folder) {
    String names =
        tree.rules()
            .filter(rule -> rule.approvals() > 0 && rule.canBeApproved())
            .map(rule -> "$pr." + rule.word(folder) + ".names")
            .distinct()
            .collect(Collectors.joining(" + \", \" + "));
    String head = "\"" + rules(tree);
    return names.isEmpty()
        ? head + " asks for nothing more\""
        : head + ": approved by \" + " + names;
  }

  private static String missing(Tree tree, Folder folder) {
    String names =
        tree.rules()
            .filter(rule -> rule.approvals() > 0 && rule.canBeApproved())
            .map(rule -> "$pr." + rule.word(folder) + ".names")
            .distinct()
            .collect(Collectors.joining(" + \", \" + "));
    String head = "\"" + rules(tree) + " is not satisfied yet";
    return names.isEmpty() ? head + "\"" : head + "; approved so far by \" + " + names;
  }

  /** Where no entry has a say the policy says nothing, which policy-bot reports as an error. */
  private void anyApplies(Clause nothing) {
    if (nothing.equals(Clause.never())) {
      return;
    }
    Drl drl = new Drl(ANY, owner);
    String why = "A policy of which no rule applies says nothing, and nothing is no yes";
    drl.rule(
        "applies", why, NOTHING, nothing.not(), "satisfied( \"A rule of the policy applies\" )");
    drl.rule(
        "nothing-applies",
        why,
        "The owner of the rules writes a rule for changes like this",
        nothing,
        "await( \"No rule of the policy applies\" )");
    put(new Folder(ANY), drl);
  }

  private void nobodyAsked() {
    Drl drl = new Drl(NONE, owner);
    drl.rule(
        "nobody-asked",
        "A policy that asks for no approval is no yes here",
        "The owner of the rules writes what a change needs, or removes this control",
        Clause.always(),
        "await( \"The policy asks for no approval\" )");
    put(new Folder(NONE), drl);
  }

  private void disapproval(Disapproval disapproval) {
    Folder folder = new Folder(OBJECTIONS);
    Drl drl = new Drl(OBJECTIONS, owner);
    String why = "Carried over from the disapproval of " + said(source);
    List<Clause> against = new ArrayList<>();
    for (Predicate predicate : disapproval.when()) {
      String key = predicate.key().replace('_', '-');
      Clause sure = predicate.sure().apply(folder);
      Clause maybe = predicate.maybe().apply(folder);
      against.add(maybe);
      drl.rule(
          "disapproved-by-" + key,
          why,
          "The author changes what '" + predicate.key() + "' of the policy is about",
          sure,
          "forbid( \"The policy disapproves by " + predicate.key() + "\" )");
      drl.rule(
          "cannot-tell-" + key,
          why,
          "The owner of the rules says in a rule what '" + predicate.key() + "' asks for",
          Clause.all(List.of(maybe, sure.not())),
          "await( \"Not carried over, and it may disapprove: " + predicate.key() + "\" )");
    }
    objections(disapproval, folder, drl, against);
    drl.rule(
        "no-objection",
        why,
        NOTHING,
        Clause.any(against).not(),
        "satisfied( \"Nothing that the policy names is against it\" )");
    put(folder, drl);
  }

  private void objections(Disapproval disapproval, Folder folder, Drl drl, List<Clause> against) {
    if (disapproval.objectors().isEmpty()) {
      return;
    }
    String why = "Whoever the policy lists is heard before the change goes out";
    String word =
        "people( "
            + Texts.quoted(folder.people("objectors", disapproval.objectors()))
            + " ).objections";
    if (disapproval.reviews()) {
      Clause reviewed = Clause.word(word + ".any");
      against.add(reviewed);
      drl.rule(
          "objection-in-a-review",
          why,
          "Whoever asks for changes approves, or dismisses that review",
          reviewed,
          "forbid( \"Changes are requested by \" + $pr." + word + ".names )");
    }
    if (!disapproval.comments().isEmpty()) {
      String back =
          disapproval.takenBack().isEmpty()
              ? ""
              : ".takenBackBy( " + Texts.quoted(Regexes.inText(disapproval.takenBack())) + " )";
      Clause said =
          Clause.word(
              word
                  + back
                  + ".said( "
                  + Texts.quoted(Regexes.inText(disapproval.comments()))
                  + " )");
      against.add(said);
      drl.rule(
          "objection-in-a-comment",
          why,
          "Whoever objected takes it back, by a comment that says so or a review that approves",
          said,
          "forbid( \"Somebody whom the policy lists objects in a comment\" )");
    }
  }

  private void put(Folder folder, Drl drl) {
    String own = folder.control() + "/" + folder.control();
    files.put(own + ".drl", drl.toString());
    files.putAll(folder.tables());
  }
}
