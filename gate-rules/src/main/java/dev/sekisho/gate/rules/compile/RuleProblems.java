package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.compile.RuleOutline.Located;
import dev.sekisho.gate.rules.language.ExpressionException;
import java.util.List;

/** What is wrong with one rule, at its places in the file. */
record RuleProblems(SourceText source, RuleOutline outline, Problems all) {

  int count() {
    return all.list().size();
  }

  /** Something about the rule as a whole. */
  void add(ErrorId id, String what, String fix) {
    all.add(Problem.of(id, outline.where(), what, fix));
  }

  void add(ErrorId id, int offset, String what, List<String> known, String fix) {
    all.add(new Problem(id, at(offset), what, known, fix));
  }

  void add(ExpressionException e, Located located) {
    add(id(e), e, located);
  }

  void add(ErrorId id, ExpressionException e, Located located) {
    add(id, located.offset() + e.at(), e.what(), e.known(), e.fix());
  }

  Place at(int offset) {
    return source.at(offset).in(outline.name());
  }

  static ErrorId id(ExpressionException e) {
    return switch (e.kind()) {
      case SYNTAX -> RuleErrors.SYNTAX;
      case UNKNOWN_WORD -> RuleErrors.UNKNOWN_WORD;
      case TYPE -> RuleErrors.TYPE;
      case FORBIDDEN -> RuleErrors.FORBIDDEN;
    };
  }
}
