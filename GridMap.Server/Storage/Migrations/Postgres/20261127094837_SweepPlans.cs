using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace GridMap.Server.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SweepPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "CertifiedAt",
                table: "cells",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "CheckedAt",
                table: "cells",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "FlownAt",
                table: "cells",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsUnflyable",
                table: "cells",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "PlannedFor",
                table: "cells",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "fleet",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    AreaCode = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    EnduranceMinutes = table.Column<double>(type: "double precision", nullable: true),
                    HealthFraction = table.Column<double>(type: "double precision", nullable: true),
                    Cycles = table.Column<int>(type: "integer", nullable: true),
                    IsRetired = table.Column<bool>(type: "boolean", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fleet", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ground_checks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CellCode = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    CheckedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Finding = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ground_checks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sortie_cells",
                columns: table => new
                {
                    SortieId = table.Column<Guid>(type: "uuid", nullable: false),
                    CellCode = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    ShownAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sortie_cells", x => new { x.SortieId, x.CellCode });
                });

            migrationBuilder.CreateTable(
                name: "sorties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    AreaCode = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Seconds = table.Column<double>(type: "double precision", nullable: false),
                    DistanceMetres = table.Column<double>(type: "double precision", nullable: false),
                    PhotoCount = table.Column<int>(type: "integer", nullable: false),
                    BatteryFraction = table.Column<double>(type: "double precision", nullable: false),
                    Longitude = table.Column<double>(type: "double precision", nullable: false),
                    Latitude = table.Column<double>(type: "double precision", nullable: false),
                    CellCount = table.Column<int>(type: "integer", nullable: false),
                    StartAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CrewId = table.Column<Guid>(type: "uuid", nullable: true),
                    DroneId = table.Column<Guid>(type: "uuid", nullable: true),
                    BatteryId = table.Column<Guid>(type: "uuid", nullable: true),
                    ApprovalNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    LastPhoto = table.Column<int>(type: "integer", nullable: true),
                    ReportedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RestOf = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sorties", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sweep_events",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AreaCode = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: true),
                    SortieNumber = table.Column<int>(type: "integer", nullable: true),
                    CellCode = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Step = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sweep_events", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sweep_overrules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CellCode = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sweep_overrules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sweep_plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    AreaCode = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Camera = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Request = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Figures = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Warnings = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CellCodes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    West = table.Column<double>(type: "double precision", nullable: false),
                    South = table.Column<double>(type: "double precision", nullable: false),
                    East = table.Column<double>(type: "double precision", nullable: false),
                    North = table.Column<double>(type: "double precision", nullable: false),
                    LegsSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CancelReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sweep_plans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "unflyable_ground",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CellCode = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    Polygon = table.Column<byte[]>(type: "bytea", nullable: true),
                    Fraction = table.Column<double>(type: "double precision", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    WithdrawReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unflyable_ground", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_fleet_AreaCode_Kind_Name",
                table: "fleet",
                columns: new[] { "AreaCode", "Kind", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ground_checks_CellCode",
                table: "ground_checks",
                column: "CellCode");

            migrationBuilder.CreateIndex(
                name: "IX_sortie_cells_CellCode",
                table: "sortie_cells",
                column: "CellCode");

            migrationBuilder.CreateIndex(
                name: "IX_sorties_AreaCode",
                table: "sorties",
                column: "AreaCode");

            migrationBuilder.CreateIndex(
                name: "IX_sorties_PlanId_Number",
                table: "sorties",
                columns: new[] { "PlanId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sorties_StartAt",
                table: "sorties",
                column: "StartAt");

            migrationBuilder.CreateIndex(
                name: "IX_sweep_events_CellCode",
                table: "sweep_events",
                column: "CellCode");

            migrationBuilder.CreateIndex(
                name: "IX_sweep_events_PlanId",
                table: "sweep_events",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_sweep_overrules_CellCode",
                table: "sweep_overrules",
                column: "CellCode");

            migrationBuilder.CreateIndex(
                name: "IX_sweep_plans_AreaCode",
                table: "sweep_plans",
                column: "AreaCode");

            migrationBuilder.CreateIndex(
                name: "IX_unflyable_ground_CellCode",
                table: "unflyable_ground",
                column: "CellCode");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fleet");

            migrationBuilder.DropTable(
                name: "ground_checks");

            migrationBuilder.DropTable(
                name: "sortie_cells");

            migrationBuilder.DropTable(
                name: "sorties");

            migrationBuilder.DropTable(
                name: "sweep_events");

            migrationBuilder.DropTable(
                name: "sweep_overrules");

            migrationBuilder.DropTable(
                name: "sweep_plans");

            migrationBuilder.DropTable(
                name: "unflyable_ground");

            migrationBuilder.DropColumn(
                name: "CertifiedAt",
                table: "cells");

            migrationBuilder.DropColumn(
                name: "CheckedAt",
                table: "cells");

            migrationBuilder.DropColumn(
                name: "FlownAt",
                table: "cells");

            migrationBuilder.DropColumn(
                name: "IsUnflyable",
                table: "cells");

            migrationBuilder.DropColumn(
                name: "PlannedFor",
                table: "cells");
        }
    }
}
