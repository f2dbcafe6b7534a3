package dev.sekisho.gate.testkit.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
  private static final String HERE = "/repos/acme/payments";
  private final Installed installed = new Installed();

  @AfterEach
  void close() {
    installed.close();
  }

  @Test
  void takesTheAppsOwnSignatureForTheAppOnly() throws IOException {
    Client app = installed.asApp();

    assertThat(app.get("/app").json().path("slug").asText()).isEqualTo("gate");
    assertThat(app.get(HERE).status()).isEqualTo(404);
    assertThat(installed.asInstallation().get("/app").status()).isEqualTo(401);
  }

  @Test
  void refusesAForeignSignatureAndAnOldToken() throws IOException {
    Client foreign =
        new Client(
            installed.github,
            Installed.token(Installed.keys().getPrivate(), "4711", Installed.NOW));
    Client app = installed.asApp();
    installed.clock.advance(Duration.ofMinutes(9));

    assertThat(foreign.get("/app").status()).isEqualTo(401);
    assertThat(app.get("/app").status()).isEqualTo(401);
  }

  @Test
  void anInstallationsTokenEndsAfterAnHour() throws IOException {
    Client bot = installed.asInstallation();

    installed.clock.advance(Duration.ofMinutes(59));
    assertThat(bot.get(HERE).status()).isEqualTo(200);
    installed.clock.advance(Duration.ofMinutes(1));
    assertThat(bot.get(HERE).status()).isEqualTo(401);
  }

  @Test
  void aRevokedTokenIsRefused() throws IOException {
    Client bot = installed.asInstallation();
    Client carol = installed.as("carol");

    bot.send("DELETE", "/installation/token", "");
    installed.github.revokeTokens();

    assertThat(bot.get(HERE).status()).isEqualTo(401);
    assertThat(carol.get(HERE).status()).isEqualTo(401);
  }

  @Test
  void anInstallationSeesItsOwnAccountOnly() throws IOException {
    installed.github.repository("other/secrets");

    assertThat(installed.asInstallation().get("/repos/other/secrets").status()).isEqualTo(404);
    assertThat(installed.as("carol").get("/repos/other/secrets").status()).isEqualTo(200);
  }

  @Test
  void aSuspendedInstallationGetsNoToken() throws IOException {
    Client bot = installed.asInstallation();
    installed.app.suspend(installed.installation, true);

    assertThat(
            installed
                .asApp()
                .send("POST", "/app/installations/" + installed.installation + "/access_tokens", "")
                .status())
        .isEqualTo(403);
    assertThat(bot.get(HERE).status()).isEqualTo(404);
  }
}
