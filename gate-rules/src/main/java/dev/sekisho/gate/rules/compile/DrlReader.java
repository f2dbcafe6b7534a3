package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.compile.CompiledRule.Quantifier;
import dev.sekisho.gate.rules.compile.RuleOutline.Located;
import dev.sekisho.gate.rules.compile.RuleOutline.PatternOutline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Reads a file with Drools' own parser and takes over what a rule file may hold: rules with marks,
 * patterns and a consequence. Everything else that DRL knows is refused by not being taken over.
 */
final class DrlReader {

  /** Characters of a rule's name, and of a mark's text. */
  static final int MARK_CHARS_MAX = 1_000;

  private static final Set<String> ONE_TEXT = Set.of(AnnotationDescr.VALUE);

  private final SourceText source;
  private final Problems problems;

  private DrlReader(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  static List<RuleOutline> read(SourceText source, Problems problems) {
    return new DrlReader(source, problems).read();
  }

  private List<RuleOutline> read() {
    if (!Characters.arePlain(source, problems)) {
      return List.of();
    }
    Optional<PackageDescr> parsed = Drl.parse(source, problems);
    if (parsed.isEmpty()) {
      return List.of();
    }
    PackageDescr file = parsed.get();
    refuse(file.getImports(), "an import");
    refuse(file.getFunctionImports(), "an import");
    refuse(file.getAccumulateImports(), "an import");
    refuse(file.getGlobals(), "a global");
    refuse(file.getFunctions(), "a function");
    refuse(file.getTypeDeclarations(), "a declared type");
    refuse(file.getEnumDeclarations(), "a declared type");
    refuse(file.getEntryPointDeclarations(), "an entry point");
    refuse(file.getWindowDeclarations(), "a window");
    refuse(file.getAttributes(), "an attribute for all rules");
    if (file.getUnit() != null) {
      refuse(List.of(file.getUnit()), "a rule unit");
    }
    List<RuleOutline> rules = new ArrayList<>();
    for (RuleDescr rule : file.getRules()) {
      if (rule.getClass().equals(RuleDescr.class)) {
        outline(rule).ifPresent(rules::add);
      } else {
        refuse(List.of(rule), "a query");
      }
    }
    return rules;
  }

  private Optional<RuleOutline> outline(RuleDescr rule) {
    Place place = source.at(rule.getStartCharacter());
    String name = String.valueOf(rule.getName());
    if (name.length() > MARK_CHARS_MAX) {
      tooLong(place, "the name of the rule", name);
      return Optional.empty();
    }
    Place where = place.in(name);
    rule.getAttributes()
        .forEach(
            (word, attribute) -> refuse(located(attribute, where), "the attribute '" + word + "'"));
    if (rule.getParentName() != null) {
      refuse(where, "'extends'");
    }
    if (!rule.getNamedConsequences().isEmpty()) {
      refuse(where, "a second consequence");
    }
    List<PatternOutline> patterns = new ArrayList<>();
    for (BaseDescr descr : rule.getLhs().getDescrs()) {
      pattern(descr, Quantifier.EACH, where).ifPresent(patterns::add);
    }
    return Optional.of(
        new RuleOutline(name, metadata(rule, where), patterns, consequence(rule), where));
  }

  private Map<String, String> metadata(RuleDescr rule, Place where) {
    Map<String, String> metadata = new HashMap<>();
    for (AnnotationDescr annotation : rule.getAnnotations()) {
      Place place = located(annotation, where);
      String mark = "the mark @" + annotation.getName();
      String value = String.valueOf(annotation.getSingleValue());
      if (!isText(value) || !annotation.getValueMap().keySet().equals(ONE_TEXT)) {
        refuse(place, mark + " without one text in quotes");
        metadata.put(annotation.getName(), value);
      } else if (value.length() > MARK_CHARS_MAX) {
        tooLong(place, mark, value);
        metadata.put(annotation.getName(), value.substring(0, MARK_CHARS_MAX));
      } else {
        metadata.put(annotation.getName(), unescaped(value.substring(1, value.length() - 1)));
      }
      if (annotation.isDuplicated()) {
        refuse(place, mark + " twice");
      }
    }
    return metadata;
  }

  private static boolean isText(String value) {
    return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
  }

  private static String unescaped(String text) {
    return text.replace("\\\"", "\"").replace("\\\\", "\\");
  }

  private Optional<PatternOutline> pattern(BaseDescr descr, Quantifier quantifier, Place rule) {
    if (descr instanceof PatternDescr pattern) {
      return pattern(pattern, quantifier, rule);
    }
    if (quantifier == Quantifier.EACH
        && descr instanceof ConditionalElementDescr element
        && element.getDescrs().size() == 1
        && (descr instanceof NotDescr || descr instanceof ExistsDescr)
        && element.getDescrs().get(0) instanceof PatternDescr pattern) {
      return pattern(pattern, descr instanceof NotDescr ? Quantifier.NONE : Quantifier.SOME, rule);
    }
    refuse(located(descr, rule), "'" + word(descr) + "' between patterns");
    return Optional.empty();
  }

  /** What DRL calls it. */
  private static String word(BaseDescr descr) {
    String name = descr.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "conditionalbranch" -> "if";
      case "namedconsequence" -> "do";
      case "mvelexpr" -> "from";
      case "entrypoint" -> "entry-point";
      case "windowreference" -> "window";
      default -> name;
    };
  }

  private Optional<PatternOutline> pattern(
      PatternDescr pattern, Quantifier quantifier, Place rule) {
    Optional<String> beyond = beyond(pattern);
    if (beyond.isPresent()) {
      refuse(located(pattern, rule), beyond.get());
      return Optional.empty();
    }
    List<Located> conditions = new ArrayList<>();
    for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
      if (constraint instanceof ExprConstraintDescr expression
          && expression.getType() == ExprConstraintDescr.Type.NAMED) {
        conditions.add(new Located(expression.getExpression(), constraint.getStartCharacter()));
      } else {
        refuse(located(constraint, rule), "a constraint by position");
      }
    }
    return Optional.of(
        new PatternOutline(
            quantifier,
            Optional.ofNullable(pattern.getIdentifier()).filter(name -> !name.isEmpty()),
            new Located(pattern.getObjectType(), pattern.getStartCharacter()),
            conditions));
  }

  /** What a pattern is more than a kind of fact and conditions. */
  private static Optional<String> beyond(PatternDescr pattern) {
    if (pattern.getSource() != null) {
      return Optional.of(
          "a pattern that takes its facts from somewhere: '" + word(pattern.getSource()) + "'");
    }
    if (!pattern.getBehaviors().isEmpty()) {
      return Optional.of("a pattern over a window");
    }
    if (pattern.isQuery()) {
      return Optional.of("a pattern that asks a query");
    }
    if (pattern.isUnification()) {
      return Optional.of("a pattern with ':=', which is for queries");
    }
    if (!pattern.getAnnotations().isEmpty()) {
      return Optional.of("a pattern with a mark of its own");
    }
    return Optional.ofNullable(pattern.getObjectType()).filter(type -> !type.isBlank()).isEmpty()
        ? Optional.of("a path of patterns")
        : Optional.empty();
  }

  private Located consequence(RuleDescr rule) {
    String text = String.valueOf(rule.getConsequence());
    int then = source.offset(rule.getConsequenceLine(), 0);
    int start = source.text().indexOf(text, Math.max(0, then));
    return new Located(text, start < 0 ? then : start);
  }

  private Place located(BaseDescr descr, Place rule) {
    if (descr.getStartCharacter() < 0) {
      return rule;
    }
    Place place = source.at(descr.getStartCharacter());
    return rule.within().map(place::in).orElse(place);
  }

  private void tooLong(Place place, String what, String text) {
    problems.add(
        Problem.of(
            RuleErrors.LIMIT,
            place,
            what + " has " + text.length() + " characters; at most " + MARK_CHARS_MAX + " are read",
            "Say it shorter, and the rest in the README of the control"));
  }

  private void refuse(Iterable<? extends BaseDescr> all, String what) {
    for (BaseDescr one : all) {
      refuse(located(one, source.at(0)), what);
    }
  }

  private void refuse(Place where, String what) {
    problems.add(
        Problem.of(
            RuleErrors.FORBIDDEN,
            where,
            "a rule file may not hold " + what,
            "Say it with patterns, words and findings; split alternatives into several rules"));
  }
}
