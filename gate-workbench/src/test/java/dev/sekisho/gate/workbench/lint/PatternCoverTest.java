package dev.sekisho.gate.workbench.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.vocabulary.PathPattern;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PatternCoverTest {

  @Property(tries = 2_000)
  void whatCoversFitsWhereverTheOtherFits(
      @ForAll("patterns") String wide,
      @ForAll("patterns") String narrow,
      @ForAll("paths") List<String> paths) {
    boolean covers = new PatternCover().covers(wide, narrow);
    for (String path : paths) {
      if (covers && new PathPattern(narrow).matches(path)) {
        assertThat(new PathPattern(wide).matches(path)).as("%s covers %s", wide, narrow).isTrue();
      }
    }
  }

  @Property
  void aPatternCoversItself(@ForAll("patterns") String pattern) {
    assertThat(new PatternCover().covers(pattern, pattern)).isTrue();
  }

  @Example
  void wildCardsCoverWhatTheyStandFor() {
    assertThat(covers("**", "src/**/a?.java")).isTrue();
    assertThat(covers("src/**", "src/*/a")).isTrue();
    assertThat(covers("**/*.sql", "db/*.sql")).isTrue();
    assertThat(covers("*", "?")).isTrue();
    assertThat(covers("**/a", "a")).isTrue();
    assertThat(covers("*", "**")).isFalse();
    assertThat(covers("src/*", "src/**")).isFalse();
    assertThat(covers("**/a", "b/xa")).isFalse();
    assertThat(covers("a/**", "ab")).isFalse();
    assertThat(covers("?", "*")).isFalse();
  }

  @Example
  void hostilePatternsAreGivenUp() {
    assertThat(covers("*a".repeat(300) + "*", "*b".repeat(300) + "**")).isFalse();
  }

  private static boolean covers(String wide, String narrow) {
    return new PatternCover().covers(wide, narrow);
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.of("a", "b", "/", "*", "**", "**/", "?")
        .list()
        .ofMaxSize(6)
        .map(PatternCoverTest::joined);
  }

  @Provide
  Arbitrary<List<String>> paths() {
    return Arbitraries.strings().withChars("ab/").ofMaxLength(7).list().ofSize(60);
  }

  private static String joined(List<String> parts) {
    return String.join("", parts);
  }
}
