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
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads a file with Drools' own parser and takes over what a rule file may hold: rules with marks,
 * patterns and a consequence. Everything else that DRL knows is refused by not being taken over.
 */
final class DrlReader {

  /** Parentheses, brackets and braces within each other; Drools' parser backtracks over them. */
  static final int NESTING_MAX = 24;

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
    if (isTooDeep()) {
      return List.of();
    }
    Optional<PackageDescr> parsed = parse();
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
        rules.add(outline(rule));
      } else {
        refuse(List.of(rule), "a query");
      }
    }
    return rules;
  }

  private boolean isTooDeep() {
    int depth = 0;
    String text = source.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth = Math.max(0, depth - 1);
      }
      if (depth > NESTING_MAX) {
        problems.add(
            Problem.of(
                RuleErrors.LIMIT,
                source.at(i),
                "parentheses are nested more than " + NESTING_MAX + " deep",
                "Split the condition into several rules"));
        return true;
      }
    }
    return false;
  }

  private Optional<PackageDescr> parse() {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr parsed = null;
    try {
      parsed = parser.parse(false, source.text());
    } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
      notDrl(Place.of(source.file()), "Drools' parser gave up: " + e);
    }
    for (DroolsError error : parser.getErrors()) {
      Place place =
          error instanceof ParserError located && located.getRow() > 0
              ? source.at(source.offset(located.getRow(), located.getCol()))
              : Place.of(source.file());
      notDrl(place, "this is not DRL: " + plain(error.getMessage()));
    }
    return parser.hasErrors() ? Optional.empty() : Optional.ofNullable(parsed);
  }

  /** Drools' message without its own number and position, which the place says better. */
  private static String plain(String message) {
    return message
        .replaceFirst("^\\[ERR \\d+] Line \\d+:\\d+ ", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private void notDrl(Place place, String what) {
    problems.add(
        Problem.of(
            RuleErrors.NOT_DRL,
            place,
            what,
            "Compare the rule with one of the rules that come with the gate"));
  }

  private RuleOutline outline(RuleDescr rule) {
    Place where = source.at(rule.getStartCharacter()).in(rule.getName());
    rule.getAttributes()
        .forEach((name, attribute) -> refuse(where, "the attribute '" + name + "'"));
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
    return new RuleOutline(
        rule.getName(), metadata(rule, where), patterns, consequence(rule), where);
  }

  private Map<String, String> metadata(RuleDescr rule, Place where) {
    Map<String, String> metadata = new HashMap<>();
    for (AnnotationDescr annotation : rule.getAnnotations()) {
      Object value = annotation.getSingleValueStripped();
      if (value == null) {
        refuse(where, "the mark @" + annotation.getName() + " without one text");
      } else {
        metadata.put(annotation.getName(), unescaped(value.toString()));
      }
    }
    return metadata;
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
    String name =
        descr.getClass().getSimpleName().replace("Descr", "").toLowerCase(java.util.Locale.ROOT);
    refuse(located(descr, rule), "'" + name + "' between patterns");
    return Optional.empty();
  }

  private Optional<PatternOutline> pattern(
      PatternDescr pattern, Quantifier quantifier, Place rule) {
    if (pattern.getSource() != null
        || !pattern.getBehaviors().isEmpty()
        || pattern.isQuery()
        || pattern.isUnification()) {
      refuse(located(pattern, rule), "a pattern that takes its facts from somewhere");
      return Optional.empty();
    }
    List<Located> conditions = new ArrayList<>();
    for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
      if (constraint instanceof ExprConstraintDescr expression) {
        conditions.add(new Located(expression.getExpression(), constraint.getStartCharacter()));
      } else {
        refuse(located(constraint, rule), "a constraint of this form");
      }
    }
    return Optional.of(
        new PatternOutline(
            quantifier,
            Optional.ofNullable(pattern.getIdentifier()).filter(name -> !name.isEmpty()),
            new Located(pattern.getObjectType(), pattern.getStartCharacter()),
            conditions));
  }

  private Located consequence(RuleDescr rule) {
    String text = String.valueOf(rule.getConsequence());
    int then = source.offset(rule.getConsequenceLine(), 0);
    int start = source.text().indexOf(text, Math.max(0, then));
    return new Located(text, start < 0 ? then : start);
  }

  private Place located(BaseDescr descr, Place rule) {
    if (descr.getStartCharacter() <= 0) {
      return rule;
    }
    Place place = source.at(descr.getStartCharacter());
    return rule.within().map(place::in).orElse(place);
  }

  private void refuse(Iterable<? extends BaseDescr> all, String what) {
    for (BaseDescr one : all) {
      refuse(located(one, Place.of(source.file())), what);
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
