package dev.sekisho.benchmarks.arrival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One control: a manager approved every ticket that a pull request names, if it names any. */
final class TicketRules {
  private static final String RULES =
      """
      rule "manager-approval/names-no-ticket"
        @control( "manager-approval" ) @owner( "compliance" )
        @why( "Only tickets are approved" ) @fix( "Nothing has to be done" )
      when
        $pr : PullRequest( !tickets.any )
      then
        finding.notApplicable( "No ticket is named" );
      end

      rule "manager-approval/approved"
        @control( "manager-approval" ) @owner( "compliance" )
        @why( "A manager agrees" ) @fix( "Nothing has to be done" )
      when
        $pr : PullRequest( tickets.any, tickets.allApproved( "manager-approval/approvers" ) )
      then
        finding.satisfied( "Approved by " + $pr.tickets.approvedBy );
      end

      rule "manager-approval/not-yet-approved"
        @control( "manager-approval" ) @owner( "compliance" )
        @why( "A manager agrees" ) @fix( "A manager approves the ticket" )
      when
        $pr : PullRequest( tickets.any, !tickets.allApproved( "manager-approval/approvers" ) )
      then
        finding.await( "No approval counts" );
      end
      """;

  private TicketRules() {}

  /**
   * Writes them into a folder.
   *
   * @param manager the account of the only manager
   * @return the table that says who that is
   */
  static Path write(Path folder, String manager) throws IOException {
    Path control = Files.createDirectories(folder.resolve("manager-approval"));
    Files.writeString(control.resolve("rules.drl"), RULES);
    return Files.writeString(
        control.resolve("approvers.csv"),
        "approver,login,role\njira:" + manager + ",carol,Manager\n");
  }
}
