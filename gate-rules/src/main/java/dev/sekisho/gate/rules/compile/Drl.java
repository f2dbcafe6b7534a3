package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DRLFactory;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.lang.DRLLexer;
import org.drools.drl.parser.lang.DRLParser;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Parses a file with Drools' own parser, within bounds. */
final class Drl {

  /** Parentheses, brackets and braces within each other; Drools' parser backtracks over them. */
  static final int NESTING_MAX = 24;

  /** Words and signs of one file: some 800 rules. */
  static final int TOKENS_MAX = 60_000;

  private static final Set<String> OPENING = Set.of("(", "[", "{");
  private static final Set<String> CLOSING = Set.of(")", "]", "}");

  private final SourceText source;
  private final Problems problems;

  private Drl(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** What the parser made of it; empty when it is not DRL, which {@code problems} then says. */
  static Optional<PackageDescr> parse(SourceText source, Problems problems) {
    return new Drl(source, problems).parse();
  }

  private Optional<PackageDescr> parse() {
    LanguageLevelOption level = LanguageLevelOption.DRL6;
    ANTLRStringStream characters = new ANTLRStringStream(source.text());
    DRLLexer lexer = DRLFactory.getDRLLexer(characters, level);
    Optional<BoundedTokens> read = tokens(lexer, characters);
    if (read.isEmpty() || isTooLong(read.get()) || isTooDeep(read.get())) {
      return Optional.empty();
    }
    BoundedTokens tokens = read.get();
    DRLParser parser = DRLFactory.getDRLParser(tokens, level);
    try {
      PackageDescr parsed = parser.compilationUnit();
      if (tokens.exceeded().isPresent()) {
        throw tokens.exceeded().get();
      }
      List<DroolsParserException> errors = new ArrayList<>(lexer.getErrors());
      errors.addAll(parser.getErrors());
      for (DroolsParserException error :
          errors.subList(0, Math.min(Problems.KEPT_MAX, errors.size()))) {
        add(
            RuleErrors.NOT_DRL,
            place(error),
            "this is not DRL: " + plain(String.valueOf(error.getMessage())),
            "Compare the rule with one of the rules that come with the gate");
      }
      return errors.isEmpty() ? Optional.ofNullable(parsed) : Optional.empty();
    } catch (BoundedTokens.Exceeded e) {
      add(
          RuleErrors.LIMIT,
          reached(tokens),
          "Drools' parser was stopped here: " + e.getMessage(),
          "Write it shorter, or split it into several rules");
    } catch (RecognitionException | RuntimeException | StackOverflowError e) {
      add(
          RuleErrors.NOT_DRL,
          reached(tokens),
          "Drools' parser gave up here: " + e.getClass().getSimpleName(),
          "Compare the rule with one of the rules that come with the gate");
    }
    return Optional.empty();
  }

  /** The words and signs of the file; none where Drools fails over them, as it does over some. */
  private Optional<BoundedTokens> tokens(DRLLexer lexer, ANTLRStringStream characters) {
    try {
      return Optional.of(new BoundedTokens(lexer));
    } catch (RuntimeException e) {
      add(
          RuleErrors.NOT_DRL,
          source.at(characters.index()),
          "Drools' lexer gave up here: " + e.getClass().getSimpleName(),
          "Look for a text with a backslash before this place, and compare it with another rule");
      return Optional.empty();
    }
  }

  private boolean isTooLong(BoundedTokens tokens) {
    if (tokens.size() <= TOKENS_MAX) {
      return false;
    }
    add(
        RuleErrors.LIMIT,
        place(tokens.get(TOKENS_MAX)),
        "the file goes on after " + TOKENS_MAX + " words and signs, which is the most read",
        "Split the file into several");
    return true;
  }

  private boolean isTooDeep(BoundedTokens tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String token = String.valueOf(tokens.get(i).getText());
      if (OPENING.contains(token)) {
        depth++;
      } else if (CLOSING.contains(token)) {
        depth = Math.max(0, depth - 1);
      }
      if (depth > NESTING_MAX) {
        add(
            RuleErrors.LIMIT,
            place(tokens.get(i)),
            "parentheses are nested more than " + NESTING_MAX + " deep",
            "Split the condition into several rules, and close what is opened");
        return true;
      }
    }
    return false;
  }

  private Place reached(BoundedTokens tokens) {
    int last = Math.min(tokens.index(), tokens.size() - 1);
    return last < 0 ? source.at(0) : place(tokens.get(last));
  }

  private Place place(Token token) {
    return source.at(source.offset(token.getLine(), token.getCharPositionInLine()));
  }

  private Place place(DroolsParserException error) {
    return error.getLineNumber() > 0
        ? source.at(source.offset(error.getLineNumber(), error.getColumn()))
        : source.at(0);
  }

  /** Drools' message without its own number and position, which the place says better. */
  private static String plain(String message) {
    return message
        .replaceFirst("^\\[ERR \\d+] Line \\d+:\\d+ ", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private void add(ErrorId id, Place place, String what, String fix) {
    problems.add(Problem.of(id, place, what, fix));
  }
}
