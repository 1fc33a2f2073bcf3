using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GridMap.Server.Storage.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "jobs",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Detection");

            migrationBuilder.AddColumn<Guid>(
                name: "ScreeningId",
                table: "jobs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "screened_places",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: true),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    Longitude = table.Column<double>(type: "REAL", nullable: false),
                    Latitude = table.Column<double>(type: "REAL", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    RankBefore = table.Column<int>(type: "INTEGER", nullable: true),
                    Probability = table.Column<double>(type: "REAL", nullable: false),
                    ProbabilityBefore = table.Column<double>(type: "REAL", nullable: true),
                    PriorLogOdds = table.Column<double>(type: "REAL", nullable: false),
                    LogOdds = table.Column<double>(type: "REAL", nullable: false),
                    Groups = table.Column<string>(type: "TEXT", nullable: false),
                    Signs = table.Column<string>(type: "TEXT", nullable: false),
                    Gone = table.Column<string>(type: "TEXT", nullable: false),
                    Check = table.Column<string>(type: "TEXT", nullable: false),
                    Links = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_screened_places", x => new { x.RunId, x.PlaceId });
                });

            migrationBuilder.CreateTable(
                name: "screening_runs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Progress = table.Column<double>(type: "REAL", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", nullable: true),
                    SecondsLeft = table.Column<double>(type: "REAL", nullable: true),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Failure = table.Column<string>(type: "TEXT", nullable: true),
                    Files = table.Column<string>(type: "TEXT", nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    Signals = table.Column<int>(type: "INTEGER", nullable: false),
                    RowsRead = table.Column<long>(type: "INTEGER", nullable: false),
                    RowsLeftOut = table.Column<long>(type: "INTEGER", nullable: false),
                    Seconds = table.Column<double>(type: "REAL", nullable: true),
                    WeightsVersion = table.Column<string>(type: "TEXT", nullable: true),
                    ReportSha256 = table.Column<string>(type: "TEXT", nullable: true),
                    Issues = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_screening_runs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "screening_sources",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Table = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    LengthBytes = table.Column<long>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SentBy = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Preview = table.Column<string>(type: "TEXT", nullable: true),
                    Mapping = table.Column<string>(type: "TEXT", nullable: false),
                    MappedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Failure = table.Column<string>(type: "TEXT", nullable: true),
                    IsUsed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_screening_sources", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "screening_weights",
                columns: table => new
                {
                    Version = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    PromotedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    PromotedBy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_screening_weights", x => x.Version);
                });

            migrationBuilder.CreateTable(
                name: "screening_words",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlaceKey = table.Column<string>(type: "TEXT", nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IsLinked = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_screening_words", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "visit_lists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Inspectors = table.Column<int>(type: "INTEGER", nullable: false),
                    HoursEach = table.Column<double>(type: "REAL", nullable: false),
                    Together = table.Column<int>(type: "INTEGER", nullable: false),
                    RandomShare = table.Column<double>(type: "REAL", nullable: false),
                    Seed = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", nullable: false),
                    NotReached = table.Column<int>(type: "INTEGER", nullable: false),
                    HandedOutAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_lists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "visit_stops",
                columns: table => new
                {
                    ListId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    Longitude = table.Column<double>(type: "REAL", nullable: false),
                    Latitude = table.Column<double>(type: "REAL", nullable: false),
                    InspectorIds = table.Column<string>(type: "TEXT", nullable: false),
                    InspectorNames = table.Column<string>(type: "TEXT", nullable: false),
                    Route = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    IsRandom = table.Column<bool>(type: "INTEGER", nullable: false),
                    Probability = table.Column<double>(type: "REAL", nullable: false),
                    ArriveMinutes = table.Column<double>(type: "REAL", nullable: false),
                    TravelMetres = table.Column<double>(type: "REAL", nullable: false),
                    InspectorDays = table.Column<double>(type: "REAL", nullable: false),
                    Position = table.Column<string>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OutcomeAt = table.Column<long>(type: "INTEGER", nullable: true),
                    OutcomeBy = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true)
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
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
