package dev.sekisho.gate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.testkit.github.HostedPullRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever ran a migration says so, and the pull request with it is judged again. */
class MigrationReportTest {
  private static final String FILE = "db/migration/V1__orders.sql";
  private static final String SQL = "create table orders (id bigint);\n";

  @TempDir Path folder;

  private Outpost outpost;
  private MigrationReporter dana;

  @BeforeEach
  void open() throws IOException {
    outpost = new Outpost(folder);
    dana = new MigrationReporter("acme/shop", "orders", outpost.clock());
    Path ways =
        Files.writeString(
            folder.resolve("migrations.yaml"),
            "reports:\n  - { database: orders, paths: [ \"db/migration/**\" ] }\n");
    outpost
        .set("GATE_RULES", MigrationRules.write(folder.resolve("rules")).toString())
        .set("MIGRATIONS", ways.toString())
        .set("MIGRATION_REPORT_SECRETS", dana.secret());
    outpost.start();
  }

  @AfterEach
  void close() {
    outpost.close();
  }

  @Test
  void aReportOpensAndAnotherTextDoesNot() {
    HostedPullRequest pull = outpost.shop().open("alice", "Keep orders").file(FILE, SQL).submit();
    outpost.settle();
    assertThat(verdict(pull)).isEqualTo("HOLD");

    dana.report(outpost.door(), FILE, "drop table orders;\n");
    outpost.await("judged again", () -> outpost.decisions(pull).size() == 2);
    outpost.settle();
    assertThat(verdict(pull)).isEqualTo("HOLD");

    dana.report(outpost.door(), FILE, SQL);
    outpost.await("open", () -> verdict(pull).equals("ALLOW"));
  }

  @Test
  void aReportOfSomebodyElseIsRefused() {
    assertThat(dana.report(outpost.door(), FILE, SQL, "a secret of somebody else, who is not Dana"))
        .isEqualTo(401);
  }

  private String verdict(HostedPullRequest pull) {
    return outpost.newest(pull).answer().verdict().name();
  }
}
