package dev.sekisho.gate.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PathPatternTest {
  @Example
  void twoStarsAndASlashAreAnyNumberOfFolders() {
    assertFits("**/*.sql", "a.sql", "x/a.sql", "x/y/a.sql");
    assertFitsNot("**/*.sql", "a.sqlx", "a.sql/b", "x/asql");
  }

  @Example
  void oneStarStaysInItsFolder() {
    assertFits("docs/*.md", "docs/a.md", "docs/.md");
    assertFitsNot("docs/*.md", "docs/x/a.md", "doc/a.md", "docs/a.mdx");
  }

  @Example
  void twoStarsAreAnything() {
    assertFits("docs/**", "docs/a", "docs/x/y", "docs/");
    assertFitsNot("docs/**", "docs", "a/docs/b");
    assertFits("**", "", "a", "a/b");
  }

  @Example
  void aQuestionMarkIsOneCharacterButASlash() {
    assertFits("v?.sql", "v1.sql");
    assertFitsNot("v?.sql", "v.sql", "v12.sql", "v/.sql");
  }

  @Example
  void everythingElseIsItself() {
    assertFits("a.b[c]{d}+(e)\\", "a.b[c]{d}+(e)\\");
    assertFitsNot("a.b", "axb", "A.b", "a.b/c", "x/a.b");
    assertFits("", "");
    assertFitsNot("", "a");
  }

  @Example
  void theFoldersBetweenTwoNamesMayBeNone() {
    assertFits("a/**/b", "a/b", "a/x/b", "a/x/y/b");
    assertFitsNot("a/**/b", "ab", "a/xb");
  }

  /** The oracle is a regular expression that backtracks, so its paths are short. */
  @Property(tries = 5000)
  void itFitsWhatTheOracleFits(@ForAll("patterns") String pattern, @ForAll("paths") String path) {
    assertThat(new PathPattern(pattern).matches(path))
        .as("%s fits %s", pattern, path)
        .isEqualTo(oracle(pattern).matcher(path).matches());
  }

  /** With a backtracking matcher this would not end while anybody waits. */
  @Example
  void aHostilePatternEnds() {
    String path = "a".repeat(4000);

    assertFitsNot("*a".repeat(300) + "b", path);
    assertFitsNot("**a**".repeat(300) + "b", path);
    assertFitsNot("**/".repeat(300) + "b", "a/".repeat(2000));
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.of("*", "**", "**/", "?", "/", "a", "b")
        .list()
        .ofMaxSize(7)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.strings().withChars('a', 'b', '/').ofMaxLength(7);
  }

  private static Pattern oracle(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.startsWith("**/", i)) {
        regex.append("(.*/)?");
        i += 2;
      } else if (pattern.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (pattern.charAt(i) == '*') {
        regex.append("[^/]*");
      } else if (pattern.charAt(i) == '?') {
        regex.append("[^/]");
      } else {
        regex.append(Pattern.quote(pattern.substring(i, i + 1)));
      }
    }
    return Pattern.compile(regex.toString());
  }

  private static void assertFits(String pattern, String... paths) {
    for (String path : paths) {
      assertThat(new PathPattern(pattern).matches(path)).as("%s fits %s", pattern, path).isTrue();
    }
  }

  private static void assertFitsNot(String pattern, String... paths) {
    for (String path : paths) {
      assertThat(new PathPattern(pattern).matches(path)).as("%s fits %s", pattern, path).isFalse();
    }
  }
}
