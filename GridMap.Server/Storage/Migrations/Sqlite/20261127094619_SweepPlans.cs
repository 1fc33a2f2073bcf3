using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GridMap.Server.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SweepPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "CertifiedAt",
                table: "cells",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CheckedAt",
                table: "cells",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FlownAt",
                table: "cells",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsUnflyable",
                table: "cells",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "PlannedFor",
                table: "cells",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "fleet",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    EnduranceMinutes = table.Column<double>(type: "REAL", nullable: true),
                    HealthFraction = table.Column<double>(type: "REAL", nullable: true),
                    Cycles = table.Column<int>(type: "INTEGER", nullable: true),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fleet", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ground_checks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CellCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    CheckedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Finding = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ground_checks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sortie_cells",
                columns: table => new
                {
                    SortieId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CellCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    ShownAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sortie_cells", x => new { x.SortieId, x.CellCode });
                });

            migrationBuilder.CreateTable(
                name: "sorties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Seconds = table.Column<double>(type: "REAL", nullable: false),
                    DistanceMetres = table.Column<double>(type: "REAL", nullable: false),
                    PhotoCount = table.Column<int>(type: "INTEGER", nullable: false),
                    BatteryFraction = table.Column<double>(type: "REAL", nullable: false),
                    Longitude = table.Column<double>(type: "REAL", nullable: false),
                    Latitude = table.Column<double>(type: "REAL", nullable: false),
                    CellCount = table.Column<int>(type: "INTEGER", nullable: false),
                    StartAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CrewId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DroneId = table.Column<Guid>(type: "TEXT", nullable: true),
                    BatteryId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ApprovalNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    LastPhoto = table.Column<int>(type: "INTEGER", nullable: true),
                    ReportedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RestOf = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sorties", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sweep_events",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SortieNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    CellCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sweep_events", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sweep_overrules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CellCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sweep_overrules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sweep_plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Camera = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Request = table.Column<string>(type: "TEXT", nullable: false),
                    Figures = table.Column<string>(type: "TEXT", nullable: false),
                    Warnings = table.Column<string>(type: "TEXT", nullable: false),
                    CellCodes = table.Column<string>(type: "TEXT", nullable: false),
                    West = table.Column<double>(type: "REAL", nullable: false),
                    South = table.Column<double>(type: "REAL", nullable: false),
                    East = table.Column<double>(type: "REAL", nullable: false),
                    North = table.Column<double>(type: "REAL", nullable: false),
                    LegsSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sweep_plans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "unflyable_ground",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CellCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    Polygon = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Fraction = table.Column<double>(type: "REAL", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "TEXT", nullable: true),
                    WithdrawReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
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
