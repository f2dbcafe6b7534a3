package dev.sekisho.gate.workbench.policybot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up policies, most of them sound; a few say something that nobody understands. */
final class RandomPolicy {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> REGEXES =
      List.of(
          "", ".*", "^docs/", "\\.go$", "a|b", "(?i)x+", "^$", "[^/]+\\.md", "a{2,3}", "\\Qa.b");
  private static final List<String> LINES = List.of("> 10", "<5", "= 0", ">-1", "< 99999999999");
  private static final List<String> NAMES =
      List.of("lead", "Two Words", "gate", "1st", "a/b", "\u3044\u3044", "lead!", "policy applies");

  private final Random random;
  private final boolean sound;

  /**
   * Policies of one seed.
   *
   * @param sound whether everything in them is understood
   */
  RandomPolicy(long seed, boolean sound) {
    this.random = new Random(seed);
    this.sound = sound;
  }

  ObjectNode policy() {
    ObjectNode root = NODES.objectNode();
    List<String> names = new ArrayList<>();
    ArrayNode rules = NODES.arrayNode();
    for (int i = random.nextInt(5); i >= 0; i--) {
      String name = pick(NAMES) + (random.nextBoolean() ? "" : " " + i);
      if (!names.contains(name)) {
        names.add(name);
        rules.add(rule(name));
      }
    }
    ObjectNode policy = root.putObject("policy");
    if (chance(9)) {
      ArrayNode approval = policy.putArray("approval");
      for (int i = random.nextInt(3); i >= 0; i--) {
        approval.add(tree(names, 3));
      }
    }
    if (chance(4)) {
      policy.set("disapproval", disapproval());
    }
    root.set("approval_rules", rules);
    return sound || chance(5) ? root : broken(root);
  }

  private JsonNode tree(List<String> names, int depth) {
    if (depth == 0 || chance(6)) {
      return NODES.textNode(pick(names));
    }
    ObjectNode group = NODES.objectNode();
    ArrayNode parts = group.putArray(random.nextBoolean() ? "or" : "and");
    for (int i = random.nextInt(3); i >= 0; i--) {
      parts.add(tree(names, depth - 1));
    }
    return group;
  }

  private ObjectNode rule(String name) {
    ObjectNode rule = NODES.objectNode().put("name", name);
    if (chance(6)) {
      rule.set("if", predicates(1 + random.nextInt(3)));
    }
    if (chance(5)) {
      rule.set("options", options());
    }
    if (chance(7)) {
      ObjectNode requires = actors();
      requires.put("count", random.nextInt(3));
      if (chance(3)) {
        requires.set("conditions", predicates(1));
      }
      rule.set("requires", requires);
    }
    return rule;
  }

  private ObjectNode options() {
    ObjectNode options = NODES.objectNode();
    for (String flag :
        List.of(
            "allow_author",
            "allow_contributor",
            "invalidate_on_push",
            "ignore_edited_comments",
            "ignore_update_merges")) {
      if (chance(3)) {
        options.put(flag, random.nextBoolean());
      }
    }
    if (chance(2)) {
      options.putObject("methods").put("github_review", random.nextBoolean());
    }
    if (chance(1)) {
      options.set("ignore_commits_by", actors());
    }
    return options;
  }

  private ObjectNode disapproval() {
    ObjectNode disapproval = NODES.objectNode();
    if (chance(5)) {
      disapproval.set("if", predicates(1 + random.nextInt(2)));
    }
    if (chance(7)) {
      disapproval.set("requires", actors());
    }
    return disapproval;
  }

  private ObjectNode actors() {
    ObjectNode actors = NODES.objectNode();
    if (chance(5)) {
      actors.putArray("users").add(pick(List.of("bob", "carol", "x,y", "#z")));
    }
    if (chance(4)) {
      actors.putArray("teams").add("acme/" + pick(List.of("owners", "devs")));
    }
    if (chance(3)) {
      actors.putArray("organizations").add("acme");
    }
    if (chance(2)) {
      actors.putArray("permissions").add(pick(Actors.PERMISSIONS));
    }
    return actors;
  }

  private ObjectNode predicates(int count) {
    ObjectNode predicates = NODES.objectNode();
    for (int i = 0; i < count; i++) {
      predicate(predicates);
    }
    return predicates;
  }

  private void predicate(ObjectNode into) {
    switch (random.nextInt(15)) {
      case 0 -> into.putObject("changed_files").set("paths", regexes());
      case 1 -> into.putObject("no_changed_files").set("paths", regexes());
      case 2 -> into.putObject("only_changed_files").set("paths", regexes());
      case 3 -> into.set("has_author_in", actors());
      case 4 -> into.set("has_contributor_in", actors());
      case 5 -> into.set("only_has_contributors_in", actors());
      case 6 -> into.put("author_is_only_contributor", random.nextBoolean());
      case 7 -> into.putObject("targets_branch").put("pattern", pick(REGEXES));
      case 8 -> into.putObject("from_branch").put("pattern", pick(REGEXES));
      case 9 ->
          into.putObject("modified_lines").put(pick(List.of("additions", "total")), pick(LINES));
      case 10 ->
          into.putObject("has_status").putArray("statuses").add(pick(List.of("build", "a \"b\"")));
      case 11 -> into.putArray("has_labels").add("ready");
      case 12 -> into.putObject("title").set(pick(List.of("matches", "not_matches")), regexes());
      case 13 -> into.put("has_valid_signatures", random.nextBoolean());
      default -> into.putObject("has_workflow_result").putArray("workflows").add("ci.yml");
    }
  }

  private ArrayNode regexes() {
    ArrayNode regexes = NODES.arrayNode();
    for (int i = random.nextInt(3); i > 0; i--) {
      regexes.add(pick(REGEXES));
    }
    return regexes;
  }

  /** The same with one value of it replaced by another that may not stand there. */
  private ObjectNode broken(ObjectNode root) {
    JsonNode at = root;
    for (int i = 0; i < 6 && at.isContainerNode() && at.size() > 0; i++) {
      JsonNode parent = at;
      int index = random.nextInt(parent.size());
      if (parent instanceof ObjectNode object) {
        String field = List.copyOf(fields(object)).get(index);
        at = object.get(field);
        if (!at.isContainerNode() || chance(3)) {
          object.set(random.nextBoolean() ? field : field + "s", garbage());
          return root;
        }
      } else {
        at = parent.get(index);
        if (!at.isContainerNode() || chance(3)) {
          ((ArrayNode) parent).set(index, garbage());
          return root;
        }
      }
    }
    return root;
  }

  private static List<String> fields(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private JsonNode garbage() {
    return switch (random.nextInt(8)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.numberNode(-7);
      case 2 -> NODES.textNode("(");
      case 3 -> NODES.textNode("");
      case 4 -> NODES.arrayNode().add(NODES.arrayNode());
      case 5 -> NODES.objectNode().put("zz", 1);
      case 6 -> NODES.booleanNode(true);
      default -> NODES.textNode("a\u200Bb\u202E\n\"");
    };
  }

  private boolean chance(int outOfTen) {
    return random.nextInt(10) < outOfTen;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
