package dev.sekisho.gate.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.RuleSetRevision;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdentityTest {
  /** What the code host does not tell apart, we do not tell apart. */
  static Stream<Function<String, Object>> folded() {
    return Stream.of(
        AppSlug::new,
        EnvironmentName::new,
        LabelName::new,
        Login::new,
        OrganizationName::new,
        ServiceName::new,
        text -> new RepositoryName(("o/" + text).strip()),
        text -> new TeamName(("o/" + text).strip()));
  }

  static Stream<Function<String, Object>> exact() {
    return Stream.of(BranchName::new, CheckName::new, FilePath::new, TicketKey::new);
  }

  @ParameterizedTest
  @MethodSource("folded")
  void twoSpellingsThatDifferInCaseAreOne(Function<String, Object> identity) {
    assertThat(identity.apply("MiXed")).isEqualTo(identity.apply("mixed"));
    assertThat(identity.apply("MiXed")).hasToString(identity.apply("mixed").toString());
    assertThat(identity.apply("one")).isNotEqualTo(identity.apply("other"));
  }

  @ParameterizedTest
  @MethodSource("exact")
  void whereCaseCountsTwoSpellingsAreTwo(Function<String, Object> identity) {
    assertThat(identity.apply("MiXed")).isNotEqualTo(identity.apply("mixed"));
    assertThat(identity.apply("MiXed")).hasToString("MiXed");
  }

  @ParameterizedTest
  @MethodSource({"folded", "exact"})
  void aBlankTextIsRefused(Function<String, Object> identity) {
    assertThatIllegalArgumentException().isThrownBy(() -> identity.apply(" "));
  }

  @Test
  void foldingDoesNotDependOnWhereTheGateRuns() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(new Login("IVAN")).isEqualTo(new Login("ivan"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aRepositoryHasAnOwnerAndAName() {
    for (String wrong : new String[] {"name", "/name", "owner/", "a/b/c", "/"}) {
      assertThatThrownBy(() -> new RepositoryName(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("owner/name");
    }
  }

  @Test
  void aTeamHasAnOrganisation() {
    assertThatThrownBy(() -> new TeamName("team")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TeamName("/team")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TeamName("acme/")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPullRequestIsCountedFromOne() {
    RepositoryName repository = new RepositoryName("acme/payments");

    assertThat(new PullRequestRef(repository, 1)).hasToString("acme/payments#1");
    assertThatThrownBy(() -> new PullRequestRef(repository, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aHeadHasFortyOrSixtyFourDigits() {
    assertThat(new HeadSha("A".repeat(40))).isEqualTo(new HeadSha("a".repeat(40)));
    assertThat(new HeadSha("0".repeat(64)).abbreviated()).isEqualTo("0000000");
    for (String wrong : new String[] {"", "a".repeat(39), "a".repeat(41), "g".repeat(40)}) {
      assertThatThrownBy(() -> new HeadSha(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void revisionsAndDecisionsHaveSixtyFourDigits() {
    String digits = "0123456789abcdef".repeat(4);

    assertThat(new RuleSetRevision(digits).abbreviated()).isEqualTo("0123456789ab");
    assertThat(new DecisionId(digits).abbreviated()).isEqualTo("0123456789ab");
    assertThat(new DecisionId(digits)).hasToString(digits);
    assertThatThrownBy(() -> new RuleSetRevision(digits.toUpperCase(Locale.ROOT)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DecisionId("0")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobodyIsNotAnybodysAccount() {
    assertThat(Person.NOBODY.is(new Login("alice"))).isFalse();
    assertThat(Person.NOBODY).hasToString("nobody");
    assertThat(Person.of("Alice").is(new Login("alice"))).isTrue();
  }
}
