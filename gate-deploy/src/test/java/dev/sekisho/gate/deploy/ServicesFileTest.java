package dev.sekisho.gate.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.ServiceName;
import dev.sekisho.gate.release.Target;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServicesFileTest {
  private static final String TWO =
      """
      services:
        payments:
          repository: Acme/Payments
          channel: C1
          zone: Asia/Tokyo
          approvers: [ Bob ]
          environments:
            production:
              playbook: deploy.yml
              inventory: hosts.ini
              hosts: [ web1, web2 ]
              minutes: 10
              automaticFrom: main
            staging: { playbook: deploy.yml, inventory: staging.ini, hosts: [ s1 ] }
        ledger:
          repository: acme/payments
          channel: C1
          zone: UTC
          environments:
            staging: { playbook: l.yml, inventory: l.ini, hosts: [ l1 ] }
      """;

  @Test
  void aServiceIsReadWithItsDefaults() {
    Services services = ServicesFile.read(TWO, "services.yaml");
    Service payments = services.find(new ServiceName("payments")).orElseThrow();

    assertThat(payments.repository()).isEqualTo(new RepositoryName("acme/payments"));
    assertThat(payments.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(payments.approvers()).containsExactly(new Login("bob"));
    assertThat(services.find(Target.of("payments", "production")))
        .contains(
            new Service.Environment(
                "deploy.yml",
                "hosts.ini",
                Set.of("web1", "web2"),
                Duration.ofMinutes(10),
                Optional.of("main")));
    assertThat(services.find(Target.of("payments", "staging")).orElseThrow().within())
        .isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void whatIsMeantIsFoundOrSaidToBeUnclear() {
    Services services = ServicesFile.read(TWO, "services.yaml");
    var of = services.of(new RepositoryName("acme/payments"));
    var payments = Optional.of(new ServiceName("payments"));
    var ledger = Optional.of(new ServiceName("ledger"));

    assertThat(services.target(of, payments, Optional.empty()))
        .isEqualTo(Target.of("payments", "production"));
    assertThat(services.target(of, ledger, Optional.empty()))
        .isEqualTo(Target.of("ledger", "staging"));
    assertThatThrownBy(() -> services.target(of, Optional.empty(), Optional.empty()))
        .hasMessageContaining("GATE-9102")
        .hasMessageContaining("ledger, payments");
    assertThatThrownBy(
            () -> services.target(of, ledger, Optional.of(new EnvironmentName("production"))))
        .hasMessageContaining("not deployed to production")
        .hasMessageContaining("staging");
  }

  @Test
  void aMisspeltNameIsSaidWithItsPlaceAndTheKnownOnes() {
    assertThatThrownBy(
            () -> ServicesFile.read(TWO.replace("repository: Acme", "repositry: Acme"), "s.yaml"))
        .hasMessageContaining("GATE-9101  s.yaml")
        .hasMessageContaining("services.payments.repositry")
        .hasMessageContaining("'repositry'")
        .hasMessageContaining("repository");
  }

  @Test
  void whatIsMissingOrMakesNoSenseIsSaidWithItsPlace() {
    assertThatThrownBy(() -> ServicesFile.read(TWO.replace("zone: UTC", ""), "s.yaml"))
        .hasMessageContaining("ledger")
        .hasMessageContaining("'zone' is missing");
    assertThatThrownBy(() -> ServicesFile.read(TWO.replace("Asia/Tokyo", "Asia/Tokio"), "s.yaml"))
        .hasMessageContaining("Asia/Tokio");
    assertThatThrownBy(() -> ServicesFile.read("services: {}", "s.yaml"))
        .hasMessageContaining("names no service");
    assertThatThrownBy(() -> ServicesFile.read("services: [", "s.yaml"))
        .hasMessageContaining("GATE-9101");
  }
}
