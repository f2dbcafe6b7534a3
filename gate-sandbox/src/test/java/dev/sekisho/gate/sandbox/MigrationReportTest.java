package dev.sekisho.gate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.testkit.github.HostedPullRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever ran a migration says so, and the pull request with it is judged again. */
class MigrationReportTest {
  private static final String SECRET = "a secret of the pipeline that is long enough";
  private static final String FILE = "db/migration/V1__orders.sql";
  private static final String SQL = "create table orders (id bigint);\n";
  private static final String RULES =
      """
      rule "db-migration/applied"
        @control( "db-migration" ) @owner( "database" )
        @why( "Code comes after its table" ) @fix( "Nothing has to be done" )
      when
        $pr : PullRequest( migrations.allApplied( "db-migration/paths" ) )
      then
        finding.satisfied( "Applied: " + $pr.migrations.evidence );
      end

      rule "db-migration/not-yet-applied"
        @control( "db-migration" ) @owner( "database" )
        @why( "Code comes after its table" ) @fix( "The database team applies the migrations" )
      when
        $pr : PullRequest( !migrations.allApplied( "db-migration/paths" ) )
      then
        finding.await( "Not applied: " + $pr.migrations.whyNotApplied( "db-migration/paths" ) );
      end
      """;

  @TempDir Path folder;

  private Outpost outpost;

  @BeforeEach
  void open() throws IOException {
    outpost = new Outpost(folder);
    Path control = Files.createDirectories(folder.resolve("rules/db-migration"));
    Files.writeString(control.resolve("rules.drl"), RULES);
    Files.writeString(control.resolve("paths.csv"), "path\ndb/migration/**\n");
    Path ways =
        Files.writeString(
            folder.resolve("migrations.yaml"),
            "reports:\n  - { database: orders, paths: [ \"db/migration/**\" ] }\n");
    outpost
        .set("GATE_RULES", folder.resolve("rules").toString())
        .set("MIGRATIONS", ways.toString())
        .set("MIGRATION_REPORT_SECRETS", "pipeline=" + SECRET);
    outpost.start();
  }

  @AfterEach
  void close() {
    outpost.close();
  }

  @Test
  void aReportOpensAndAnotherTextDoesNot() throws GeneralSecurityException {
    HostedPullRequest pull = outpost.shop().open("alice", "Keep orders").file(FILE, SQL).submit();
    outpost.settle();
    assertThat(verdict(pull)).isEqualTo("HOLD");

    assertThat(report("drop table orders;\n", SECRET)).isEqualTo(202);
    outpost.await("judged again", () -> outpost.decisions(pull).size() == 2);
    outpost.settle();
    assertThat(verdict(pull)).isEqualTo("HOLD");

    assertThat(report(SQL, SECRET)).isEqualTo(202);
    outpost.await("open", () -> verdict(pull).equals("ALLOW"));
  }

  @Test
  void aReportOfSomebodyElseIsRefused() throws GeneralSecurityException {
    assertThat(report(SQL, "a secret of somebody else that is long enough")).isEqualTo(401);
  }

  private String verdict(HostedPullRequest pull) {
    return outpost.newest(pull).answer().verdict().name();
  }

  private int report(String sql, String secret) throws GeneralSecurityException {
    String body =
        """
        {"repository": "acme/shop", "database": "orders", "by": "dana", "migrations": [
          {"file": "%s", "sha256": "%s", "state": "applied", "at": "%s"}]}
        """
            .formatted(FILE, sha256(sql), outpost.clock().instant());
    String time = Long.toString(outpost.clock().instant().getEpochSecond());
    return outpost
        .post(
            "/evidence/migrations",
            Map.of(
                "X-Sekisho-Sender",
                "pipeline",
                "X-Sekisho-Timestamp",
                time,
                "X-Sekisho-Signature",
                "v1=" + hmac(secret, "v1:pipeline:" + time + ":" + body)),
            body)
        .statusCode();
  }

  private static String sha256(String text) throws GeneralSecurityException {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String hmac(String secret, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
