@echo off
rem The same as hand-over.sh where an installer puts the program in its place. In the environment: GFT_PID, GFT_DIR, GFT_SILENCE,
rem GFT_WHY, GFT_EXE of the program, GFT_INSTALLER of the new version and GFT_BACK_INSTALLER of the one before.
setlocal

:gone
tasklist /FI "PID eq %GFT_PID%" 2>nul | find "%GFT_PID%" >nul
if not errorlevel 1 (
  ping -n 2 127.0.0.1 >nul
  goto gone
)
if defined GFT_WHY goto back

del /q "%GFT_DIR%\mark" "%GFT_DIR%\alive" "%GFT_DIR%\back" 2>nul
start "" /wait "%GFT_INSTALLER%" /S
start "" "%GFT_EXE%"
set QUIET=0
set LAST=

:watch
ping -n 2 127.0.0.1 >nul
set MARK=
if exist "%GFT_DIR%\mark" set /p MARK=<"%GFT_DIR%\mark"
if "%MARK%"=="healthy" exit /b 0
if "%MARK%"=="failed" (
  set GFT_WHY=failed
  goto back
)
set ALIVE=
if exist "%GFT_DIR%\alive" set /p ALIVE=<"%GFT_DIR%\alive"
if "%ALIVE%"=="%LAST%" (set /a QUIET+=1) else (set QUIET=0)
set LAST=%ALIVE%
if %QUIET% GEQ %GFT_SILENCE% (
  set GFT_WHY=hung
  goto back
)
tasklist /FI "IMAGENAME eq goufutong.exe" 2>nul | find /I "goufutong.exe" >nul
if not errorlevel 1 goto watch
set GFT_WHY=exited

:back
taskkill /F /IM goufutong.exe >nul 2>nul
>"%GFT_DIR%\back" echo %GFT_WHY%
start "" /wait "%GFT_BACK_INSTALLER%" /S
start "" "%GFT_EXE%"
