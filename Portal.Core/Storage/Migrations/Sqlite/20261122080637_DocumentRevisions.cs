using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Core.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DocumentRevisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_DocumentFiles",
                table: "DocumentFiles");

            migrationBuilder.RenameColumn(
                name: "Bytes",
                table: "DocumentFiles",
                newName: "Closed");

            migrationBuilder.AddColumn<string>(
                name: "Earlier",
                table: "DocumentFiles",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Number",
                table: "DocumentFiles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<long>(
                name: "StampedAt",
                table: "DocumentFiles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StampedBy",
                table: "DocumentFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "WrappedKey",
                table: "DocumentFiles",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_DocumentFiles",
                table: "DocumentFiles",
                column: "Sha256");

            migrationBuilder.CreateTable(
                name: "WaitingStamps",
                columns: table => new
                {
                    Document = table.Column<Guid>(type: "TEXT", nullable: false),
                    Practice = table.Column<Guid>(type: "TEXT", nullable: false),
                    QueuedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    Trouble = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaitingStamps", x => x.Document);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentFiles_Document_Number",
                table: "DocumentFiles",
                columns: new[] { "Document", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentFiles_Open",
                table: "DocumentFiles",
                column: "Sha256",
                filter: "\"WrappedKey\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingStamps_DueAt",
                table: "WaitingStamps",
                column: "DueAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "WaitingStamps");

            migrationBuilder.DropPrimaryKey(
                name: "PK_DocumentFiles",
                table: "DocumentFiles");

            migrationBuilder.DropIndex(
                name: "IX_DocumentFiles_Document_Number",
                table: "DocumentFiles");

            migrationBuilder.DropIndex(
                name: "IX_DocumentFiles_Open",
                table: "DocumentFiles");

            migrationBuilder.DropColumn(
                name: "Earlier",
                table: "DocumentFiles");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "DocumentFiles");

            migrationBuilder.DropColumn(
                name: "StampedAt",
                table: "DocumentFiles");

            migrationBuilder.DropColumn(
                name: "StampedBy",
                table: "DocumentFiles");

            migrationBuilder.DropColumn(
                name: "WrappedKey",
                table: "DocumentFiles");

            migrationBuilder.RenameColumn(
                name: "Closed",
                table: "DocumentFiles",
                newName: "Bytes");

            migrationBuilder.AddPrimaryKey(
                name: "PK_DocumentFiles",
                table: "DocumentFiles",
                column: "Document");
        }
    }
}
