using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GridMap.Server.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Screening : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "OrthophotoId",
                table: "jobs",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "jobs",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Detection");

            migrationBuilder.AddColumn<Guid>(
                name: "ScreeningId",
                table: "jobs",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "screened_places",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AreaCode = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    Longitude = table.Column<double>(type: "double precision", nullable: false),
                    Latitude = table.Column<double>(type: "double precision", nullable: false),
                    Rank = table.Column<int>(type: "integer", nullable: false),
                    RankBefore = table.Column<int>(type: "integer", nullable: true),
                    Probability = table.Column<double>(type: "double precision", nullable: false),
                    ProbabilityBefore = table.Column<double>(type: "double precision", nullable: true),
                    PriorLogOdds = table.Column<double>(type: "double precision", nullable: false),
                    LogOdds = table.Column<double>(type: "double precision", nullable: false),
                    Groups = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Signs = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Gone = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Check = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Links = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_screened_places", x => new { x.RunId, x.PlaceId });
                });

            migrationBuilder.CreateTable(
                name: "screening_runs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AskedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Progress = table.Column<double>(type: "double precision", nullable: false),
                    Stage = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SecondsLeft = table.Column<double>(type: "double precision", nullable: true),
                    FinishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Failure = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Files = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Places = table.Column<int>(type: "integer", nullable: false),
                    Signals = table.Column<int>(type: "integer", nullable: false),
                    RowsRead = table.Column<long>(type: "bigint", nullable: false),
                    RowsLeftOut = table.Column<long>(type: "bigint", nullable: false),
                    Seconds = table.Column<double>(type: "double precision", nullable: true),
                    WeightsVersion = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ReportSha256 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Issues = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_screening_runs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "screening_sources",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Table = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    FileName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LengthBytes = table.Column<long>(type: "bigint", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SentBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Preview = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Mapping = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MappedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Failure = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IsUsed = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_screening_sources", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "screening_weights",
                columns: table => new
                {
                    Version = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    MadeBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PromotedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    PromotedBy = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_screening_weights", x => x.Version);
                });

            migrationBuilder.CreateTable(
                name: "screening_words",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlaceKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AreaCode = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    IsLinked = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_screening_words", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "visit_lists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    Inspectors = table.Column<int>(type: "integer", nullable: false),
                    HoursEach = table.Column<double>(type: "double precision", nullable: false),
                    Together = table.Column<int>(type: "integer", nullable: false),
                    RandomShare = table.Column<double>(type: "double precision", nullable: false),
                    Seed = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    MadeBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NotReached = table.Column<int>(type: "integer", nullable: false),
                    HandedOutAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_lists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "visit_stops",
                columns: table => new
                {
                    ListId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AreaCode = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    Longitude = table.Column<double>(type: "double precision", nullable: false),
                    Latitude = table.Column<double>(type: "double precision", nullable: false),
                    InspectorIds = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    InspectorNames = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Route = table.Column<int>(type: "integer", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    IsRandom = table.Column<bool>(type: "boolean", nullable: false),
                    Probability = table.Column<double>(type: "double precision", nullable: false),
                    ArriveMinutes = table.Column<double>(type: "double precision", nullable: false),
                    TravelMetres = table.Column<double>(type: "double precision", nullable: false),
                    InspectorDays = table.Column<double>(type: "double precision", nullable: false),
                    Position = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OutcomeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    OutcomeBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_stops", x => new { x.ListId, x.PlaceId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_jobs_ScreeningId",
                table: "jobs",
                column: "ScreeningId");

            migrationBuilder.CreateIndex(
                name: "IX_screened_places_PlaceId_RunId",
                table: "screened_places",
                columns: new[] { "PlaceId", "RunId" });

            migrationBuilder.CreateIndex(
                name: "IX_screened_places_RunId_Rank",
                table: "screened_places",
                columns: new[] { "RunId", "Rank" });

            migrationBuilder.CreateIndex(
                name: "IX_screening_runs_AreaCode_AskedAt",
                table: "screening_runs",
                columns: new[] { "AreaCode", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_screening_sources_AreaCode_Table",
                table: "screening_sources",
                columns: new[] { "AreaCode", "Table" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_screening_words_AreaCode",
                table: "screening_words",
                column: "AreaCode");

            migrationBuilder.CreateIndex(
                name: "IX_screening_words_PlaceId",
                table: "screening_words",
                column: "PlaceId");

            migrationBuilder.CreateIndex(
                name: "IX_visit_lists_AreaCode_Day",
                table: "visit_lists",
                columns: new[] { "AreaCode", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_visit_stops_PlaceId",
                table: "visit_stops",
                column: "PlaceId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "screened_places");

            migrationBuilder.DropTable(
                name: "screening_runs");

            migrationBuilder.DropTable(
                name: "screening_sources");

            migrationBuilder.DropTable(
                name: "screening_weights");

            migrationBuilder.DropTable(
                name: "screening_words");

            migrationBuilder.DropTable(
                name: "visit_lists");

            migrationBuilder.DropTable(
                name: "visit_stops");

            migrationBuilder.DropIndex(
                name: "IX_jobs_ScreeningId",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "ScreeningId",
                table: "jobs");

            migrationBuilder.AlterColumn<Guid>(
                name: "OrthophotoId",
                table: "jobs",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
