using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GridMap.Server.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Cases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case_facts",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Facts = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_facts", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "case_files",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    MediaType = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    LengthBytes = table.Column<long>(type: "bigint", nullable: false),
                    TakenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_files", x => new { x.CaseId, x.Sha256 });
                });

            migrationBuilder.CreateTable(
                name: "case_parties",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Contact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_parties", x => new { x.CaseId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "case_party_readings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_party_readings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "case_signals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Source = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false, collation: "C"),
                    Why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_signals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "case_steps",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_steps", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    SuspectId = table.Column<Guid>(type: "uuid", nullable: true),
                    SuspectNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    AreaCode = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    Longitude = table.Column<double>(type: "double precision", nullable: false),
                    Latitude = table.Column<double>(type: "double precision", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    IsSuspended = table.Column<bool>(type: "boolean", nullable: false),
                    Violation = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    HandlerId = table.Column<Guid>(type: "uuid", nullable: true),
                    HandlerName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    NextRecheckOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IsTransferred = table.Column<bool>(type: "boolean", nullable: false),
                    MergedInto = table.Column<Guid>(type: "uuid", nullable: true),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Facts = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Parties = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_case_files_Sha256",
                table: "case_files",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_case_party_readings_CaseId_At",
                table: "case_party_readings",
                columns: new[] { "CaseId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_case_signals_AnsweredAt",
                table: "case_signals",
                column: "AnsweredAt");

            migrationBuilder.CreateIndex(
                name: "IX_case_signals_CaseId",
                table: "case_signals",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_steps_At",
                table: "case_steps",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_case_steps_CaseId_Id",
                table: "case_steps",
                columns: new[] { "CaseId", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_AreaCode",
                table: "cases",
                column: "AreaCode");

            migrationBuilder.CreateIndex(
                name: "IX_cases_HandlerId",
                table: "cases",
                column: "HandlerId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_LastDay",
                table: "cases",
                column: "LastDay");

            migrationBuilder.CreateIndex(
                name: "IX_cases_Latitude",
                table: "cases",
                column: "Latitude");

            migrationBuilder.CreateIndex(
                name: "IX_cases_Number",
                table: "cases",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_SuspectId",
                table: "cases",
                column: "SuspectId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_facts");

            migrationBuilder.DropTable(
                name: "case_files");

            migrationBuilder.DropTable(
                name: "case_parties");

            migrationBuilder.DropTable(
                name: "case_party_readings");

            migrationBuilder.DropTable(
                name: "case_signals");

            migrationBuilder.DropTable(
                name: "case_steps");

            migrationBuilder.DropTable(
                name: "cases");
        }
    }
}
