package dev.sekisho.gate.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.vocabulary.PullRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference in docs/VOCABULARY.md is the vocabulary of the code. */
class VocabularyPageTest {
  private static final Path PAGE = Path.of("..", "docs", "VOCABULARY.md");
  private static final String BEGIN =
      "<!-- words: made from the code, accept with -Ddocs.accept=true -->\n";
  private static final String END = "<!-- end of words -->\n";

  @Test
  void theCommittedPageHoldsTheWordsOfTheCode() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END, begin);
    assertThat(end).as("the markers around the words in %s", PAGE).isGreaterThanOrEqualTo(begin);
    if (Boolean.getBoolean("docs.accept")) {
      Files.writeString(
          PAGE, page.substring(0, begin) + VocabularyPage.markdown() + page.substring(end));
      return;
    }
    assertThat(page.substring(begin, end))
        .as(
            "%s is out of date; accept the words of the code with"
                + " ./mvnw -Pfast -pl gate-rules -am test -Dtest=VocabularyPageTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.accept=true",
            PAGE)
        .isEqualTo(VocabularyPage.markdown());
  }

  @Test
  void everyWordOfThePullRequestStandsOnThePage() {
    String page = VocabularyPage.markdown();
    assertThat(Vocabulary.words(PullRequest.class).values())
        .isNotEmpty()
        .allSatisfy(
            word -> assertThat(page).contains("| `" + word.name()).contains(word.meaning()));
  }

  @Test
  void whatAWordAnswersWithCanBeAskedOnThePageToo() {
    assertThat(VocabularyPage.markdown())
        .contains("| `votes( \"label\" )` | [Votes](#votes) |")
        .contains("### Votes\n\nReached from: `PullRequest.votes`.")
        .contains("#### Review\n\nAn item of `reviews`.")
        .contains("| `state` | one of `APPROVED`,");
  }
}
