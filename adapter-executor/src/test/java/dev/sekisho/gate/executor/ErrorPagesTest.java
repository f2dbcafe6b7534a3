package dev.sekisho.gate.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.executor.ansible.AnsibleDeployer;
import dev.sekisho.gate.executor.ansible.AnsibleSettings;
import dev.sekisho.gate.executor.ansible.Playbook;
import dev.sekisho.gate.executor.ansible.Playbooks;
import dev.sekisho.gate.executor.dryrun.DryRunDeployer;
import dev.sekisho.gate.executor.run.ExecutorErrors;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.ServiceName;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.release.DeployOrder;
import dev.sekisho.gate.release.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error has a page, and the page shows the message that is really given. */
class ErrorPagesTest {
  private static final Path PRESENT = Path.of("/bin/sh");
  private static final Playbooks SOME =
      order -> Optional.of(Playbook.of(Path.of("/play.yml"), "here,", Set.of("here")));

  @TempDir Path folder;

  static Stream<ErrorId> ids() {
    return Arrays.stream(ExecutorErrors.class.getFields()).map(ErrorPagesTest::value);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyErrorHasAPage(ErrorId id) throws IOException {
    assertThat(page(id)).startsWith("# " + id + ": ").contains("What to do: ");
  }

  @Test
  void thePagesShowTheMessagesAsTheyAre() throws IOException {
    AnsibleSettings settings = AnsibleSettings.in(folder).running(PRESENT, PRESENT);
    Path missing = Path.of("/opt/ansible/bin/ansible-playbook");
    shows(
        ExecutorErrors.SETTING,
        () -> new AnsibleDeployer(settings.running(missing, PRESENT), SOME));
    shows(
        ExecutorErrors.NO_PLAYBOOK,
        () ->
            new AnsibleDeployer(settings, order -> Optional.empty())
                .start(order("shop", "staging", "1")));
    shows(
        ExecutorErrors.UNFIT_ORDER,
        () ->
            new AnsibleDeployer(settings, SOME)
                .start(order("{{ lookup('pipe', 'id') }}", "production", "1")));
    DryRunDeployer dryRun = new DryRunDeployer(folder);
    dryRun.start(order("shop", "production", "1"));
    shows(ExecutorErrors.OTHER_ORDER, () -> dryRun.start(order("shop", "production", "2")));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    shows(ExecutorErrors.FOLDER, () -> new DryRunDeployer(folder));
  }

  private void shows(ErrorId id, ThrowingCallable failing) throws IOException {
    GateException thrown = catchThrowableOfType(GateException.class, failing);
    String message =
        thrown.problems().get(0).toString().replace(folder.toString(), "/var/lib/gate/runs");
    assertThat(page(id)).contains("```text\n" + message + "\n```");
  }

  private static DeployOrder order(String service, String environment, String digit) {
    return new DeployOrder(
        new RunId("run-1"),
        new RepositoryName("acme/shop"),
        new ServiceName(service),
        new EnvironmentName(environment),
        new HeadSha(digit.repeat(40)));
  }

  private static String page(ErrorId id) throws IOException {
    return Files.readString(Path.of("..", "docs", "errors", id + ".md"));
  }

  private static ErrorId value(java.lang.reflect.Field field) {
    try {
      return (ErrorId) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(field + " is not public", e);
    }
  }
}
