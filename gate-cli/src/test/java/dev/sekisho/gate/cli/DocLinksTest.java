package dev.sekisho.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page links to is there: the file, the heading in it, and the test that is named. */
class DocLinksTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(([^)\\s]+)\\)");
  private static final Pattern TEST = Pattern.compile("`\\w+Test\\.(\\w+)`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path page : pages()) {
      for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
        if (!link.group(2).startsWith("http")) {
          links++;
          if (!leadsSomewhere(page, link.group(1), link.group(2))) {
            broken.add(ROOT.relativize(page) + ": " + link.group());
          }
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isPositive();
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
        Stream<Path> policies = Files.walk(ROOT.resolve("gate-rules/policies"));
        Stream<Path> top = Files.list(ROOT)) {
      return Stream.of(docs, policies, top)
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".md"))
          .toList();
    }
  }

  private static boolean leadsSomewhere(Path page, String text, String target) throws IOException {
    String path = target.replaceFirst("#.*", "");
    String anchor = target.contains("#") ? target.substring(target.indexOf('#') + 1) : "";
    Path file = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    if (!Files.exists(file)) {
      return false;
    }
    List<MatchResult> tests = TEST.matcher(text).results().toList();
    if (anchor.isEmpty() && tests.isEmpty()) {
      return true;
    }
    String content = Files.readString(file);
    return tests.stream().allMatch(test -> content.contains("void " + test.group(1) + "("))
        && (anchor.isEmpty()
            || HEADING.matcher(content).results().anyMatch(h -> anchor(h.group(1)).equals(anchor)));
  }

  /** As the code host makes it from a heading. */
  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .strip()
        .replace(' ', '-');
  }
}
