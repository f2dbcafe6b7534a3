package dev.sekisho.gate.executor.ansible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The callback plugin alone, in Ansible's own Python. */
class CallbackTest {
  private static final Path FOLDER =
      Path.of("src/main/resources/dev/sekisho/gate/executor/ansible");
  private static final String MANY_FAILURES =
      """
      import sys
      sys.path.insert(0, sys.argv[1])
      sys.dont_write_bytecode = True
      import sekisho_events as plugin
      class Named:
          def get_name(self): return "name"
      class Result:
          _host, _task, _result = Named(), Named(), {"msg": "text"}
      callback = plugin.CallbackModule()
      for _ in range(plugin.FAILURES_MAX + int(sys.argv[2])):
          callback.v2_runner_on_unreachable(Result)
      """;

  @BeforeEach
  void ansibleIsInstalled() {
    assumeTrue(TestPlaybooks.isAnsibleInstalled(), "ansible-playbook is not installed");
  }

  @Test
  void failuresAreToldUpToTheirLimit() throws Exception {
    assertThat(failuresTold(0)).isEqualTo(10_000);
    assertThat(failuresTold(1)).isEqualTo(10_000);
  }

  private static long failuresTold(int beyond) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                "/usr/bin/python3",
                "-c",
                MANY_FAILURES,
                FOLDER.toString(),
                Integer.toString(beyond))
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("SEKISHO_EVENTS_FD", "1");
    Process process = builder.start();
    long lines = process.inputReader().lines().count();
    assertThat(process.waitFor()).isEqualTo(0);
    return lines;
  }
}
