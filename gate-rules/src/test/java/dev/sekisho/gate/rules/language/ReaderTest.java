package dev.sekisho.gate.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.rules.language.Expression.Binary;
import dev.sekisho.gate.rules.language.Expression.Not;
import dev.sekisho.gate.rules.language.Expression.Operator;
import dev.sekisho.gate.vocabulary.PullRequest;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class ReaderTest {

  @Example
  void andBindsTighterThanOrAndNotTighterThanBoth() throws ExpressionException {
    Expression read = Reader.condition("a || !b && c").expression();

    assertThat(read)
        .isInstanceOfSatisfying(
            Binary.class,
            or -> {
              assertThat(or.operator()).isEqualTo(Operator.OR);
              assertThat(or.right())
                  .isInstanceOfSatisfying(
                      Binary.class,
                      and -> {
                        assertThat(and.operator()).isEqualTo(Operator.AND);
                        assertThat(and.left()).isInstanceOf(Not.class);
                      });
            });
  }

  @Example
  void aPathOverTheDepthLimitIsRefused() {
    String path = "a" + ".b".repeat(Reader.DEPTH_MAX + 1);

    assertThat(refusal(path).what()).contains("nested more than " + Reader.DEPTH_MAX);
  }

  @Example
  void nestingAtTheLimitIsReadAndOneDeeperIsRefused() throws ExpressionException {
    int levels = Reader.DEPTH_MAX - 1;
    assertThat(Reader.condition("(".repeat(levels) + "a" + ")".repeat(levels)).expression())
        .isInstanceOf(Expression.Path.class);

    assertThat(refusal("(".repeat(levels + 1) + "a" + ")".repeat(levels + 1)).what())
        .contains("nested more than " + Reader.DEPTH_MAX);
  }

  @Example
  void aTextAtTheLimitIsReadAndOneLongerIsRefused() throws ExpressionException {
    String atLimit = "a" + " ".repeat(Reader.TEXT_CHARS_MAX - 1);
    assertThat(Reader.condition(atLimit).expression()).isInstanceOf(Expression.Path.class);

    assertThat(refusal(atLimit + " ").what()).contains("at most " + Reader.TEXT_CHARS_MAX);
  }

  @Example
  void escapesInTextsMeanWhatTheySay() throws ExpressionException {
    assertThat(Reader.condition("\"a\\\"b\\\\c\\n\"").expression())
        .isEqualTo(new Expression.Literal("a\"b\\c\n", 0));
  }

  @Property(tries = 2_000)
  void anyTextIsReadOrRefusedAndNothingElse(@ForAll @StringLength(max = 80) String text) {
    try {
      assertThat(Reader.condition(text).expression().at()).isBetween(0, text.length());
    } catch (ExpressionException e) {
      assertThat(e.what()).isNotBlank();
      assertThat(e.fix()).isNotBlank();
      assertThat(e.at()).isBetween(0, text.length());
    }
  }

  private static ExpressionException refusal(String text) {
    return catchThrowableOfType(ExpressionException.class, () -> Reader.condition(text));
  }

  @Example
  void asManyOperatorsAsAreReadAndOneMore() throws ExpressionException {
    String condition = "draft" + " && draft".repeat(Reader.OPERATORS_MAX);

    assertThat(Reader.condition(condition)).isNotNull();
    assertThat(
            catchThrowableOfType(
                ExpressionException.class, () -> Reader.condition(condition + " && draft")))
        .hasMessageContaining("operators");
  }

  @Example
  void noWordOfTheVocabularyIsTakenForJava() {
    Stream<Class<?>> types =
        Stream.concat(
            Stream.of(PullRequest.class),
            Vocabulary.ELEMENTS.values().stream().map(Vocabulary.Element::type));
    assertThat(types.flatMap(type -> Vocabulary.words(type).keySet().stream()))
        .isNotEmpty()
        .noneMatch(word -> Foreign.describe(word).isPresent());
  }
}
