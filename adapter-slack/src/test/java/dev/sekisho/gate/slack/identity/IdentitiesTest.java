package dev.sekisho.gate.slack.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.slack.ErrorPages;
import dev.sekisho.gate.slack.Refusals;
import dev.sekisho.gate.slack.address.SlackUser;
import dev.sekisho.gate.slack.address.TeamId;
import dev.sekisho.gate.slack.address.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
  private static final SlackUser ANN = user("T1", "U1");

  private final PeopleTable table =
      PeopleTable.read("people.csv", "team,user,login\nT1,U1,Ann-Shop\nT1,U2, bob\n");

  @Test
  void anAccountIsWhoTheTableSays() {
    assertThat(table.login(ANN)).contains(new Login("ann-shop"));
    assertThat(table.login(user("T1", "U2"))).contains(new Login("bob"));
  }

  @Test
  void theSameIdInAnotherWorkspaceIsSomebodyElse() {
    assertThat(table.login(user("T2", "U1"))).isEmpty();
  }

  @Test
  void theFirstThatKnowsCounts() {
    Links confirmed = who -> Optional.of(new Login("carol"));
    Identities identities = new Identities(List.of(table, confirmed));
    assertThat(identities.require(ANN)).isEqualTo(new Login("ann-shop"));
    assertThat(identities.require(user("T1", "U9"))).isEqualTo(new Login("carol"));
  }

  @Test
  void aTableThatIsWrongIsRefusedWithEveryLine() {
    GateException refusal =
        catchThrowableOfType(
            GateException.class,
            () ->
                PeopleTable.read(
                    "people.csv", "team,user,login\nT1,U1,a\nT1,U1,b\nT1,ann,c\nT1,U2\nT1,U3,\n"));
    assertThat(refusal.problems())
        .extracting(problem -> problem.where().line().orElseThrow())
        .containsExactly(3, 4, 5, 6);
  }

  @Test
  void aTableIsReadUpToItsLimit() {
    StringBuilder csv = new StringBuilder("team,user,login\n");
    for (int line = 2; line <= PeopleTable.LINES_MAX; line++) {
      csv.append("T1,U").append(line).append(",ann\n");
    }
    String largest = csv.toString();
    assertThat(PeopleTable.read("people.csv", largest).login(user("T1", "U2"))).isPresent();
    assertThat(Refusals.problem(() -> PeopleTable.read("p", largest + "T1,U1,ann\n")).what())
        .isEqualTo("The table has more than 20000 lines");
    assertThat(Refusals.problem(() -> PeopleTable.read("p", "")).what())
        .isEqualTo("The table is empty");
    assertThat(Refusals.problem(() -> PeopleTable.read("p", "a,b\n")).what())
        .isEqualTo("The first line is not team,user,login");
  }

  @Test
  void everyErrorHasAPageThatShowsItsMessage() {
    ErrorPages.show(
        IdentityErrors.class,
        Map.of(
            IdentityErrors.NOT_LINKED,
            () -> new Identities(List.of(table)).require(user("T1", "U9")),
            IdentityErrors.WRONG_TABLE,
            () -> PeopleTable.read("people.csv", "team,user,login\nT1,U1,a\nT1,U1,b\n")));
  }

  private static SlackUser user(String team, String user) {
    return new SlackUser(new TeamId(team), new UserId(user));
  }
}
